export { listCities as GET } from "../../../admin/econt/place-handlers"
