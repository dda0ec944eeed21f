export { listQuarters as GET } from "../../../../../admin/econt/place-handlers"
