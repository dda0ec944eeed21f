export { listPlaces as GET } from "../../../admin/econt/place-handlers"
