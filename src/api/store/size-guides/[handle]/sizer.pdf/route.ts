export { GET } from "../../../../size-guides/[handle]/sizer.pdf/route"
