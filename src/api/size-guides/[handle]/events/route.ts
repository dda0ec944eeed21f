export { POST } from "../../../store/size-guides/[handle]/events/route"
