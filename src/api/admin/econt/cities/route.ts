export { listCities as GET } from "../place-handlers"
