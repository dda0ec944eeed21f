import { main } from "./lib/main.mjs"

main("demo")
