export { classify } from "./classify"
export { makeVerpAddress, readVerpAddress, verpTokens } from "./verp"
export { REASONS, type Kind, type Reason, type Verdict } from "./types"
