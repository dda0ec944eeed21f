export { listPlaces as GET } from "../place-handlers"
