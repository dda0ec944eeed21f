export { getOffice as GET } from "../../place-handlers"
