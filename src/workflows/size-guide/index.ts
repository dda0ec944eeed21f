export { setSizeGuideStatusWorkflow } from "./set-size-guide-status"
