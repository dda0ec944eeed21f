export { GET } from "../../../store/size-guides/[handle]/closest/route"
