export { listQuarters as GET } from "../../../place-handlers"
