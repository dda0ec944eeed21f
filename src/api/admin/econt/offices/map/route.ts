export { mapOffices as GET } from "../../place-handlers"
