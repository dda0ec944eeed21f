export { GET } from "../../../../size-guides/[handle]/sizer.svg/route"
