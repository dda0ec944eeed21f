export { getOffice as GET } from "../../../../admin/econt/place-handlers"
