export { type Hit, type HitClass, HIT_CLASSES, type HitKind, HIT_KINDS, MACHINES_WITHIN_SECONDS } from "./types"
export { classifyHit, type HitRequest } from "./classify"
export { markBursts } from "./bursts"
