export { mapOffices as GET } from "../../../../admin/econt/place-handlers"
