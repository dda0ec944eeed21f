export { listStreets as GET } from "../../../../../admin/econt/place-handlers"
