export { listStreets as GET } from "../../../place-handlers"
