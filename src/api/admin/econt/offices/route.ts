export { listOffices as GET } from "../place-handlers"
