export { classify } from "./classify"
export { makeVerpAddress, readVerpAddress, type VerpSettings, verpTokens } from "./verp"
export { REASONS, type Kind, type Reason, type Verdict } from "./types"
export { returnedUnsubscribeToken } from "./returned"
