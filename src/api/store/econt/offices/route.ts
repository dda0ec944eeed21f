export { listOffices as GET } from "../../../admin/econt/place-handlers"
