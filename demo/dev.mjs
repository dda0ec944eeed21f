import { main } from "./lib/main.mjs"

main("dev")
