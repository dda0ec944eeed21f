import { Module } from "@medusajs/framework/utils"
import BijouSizeGuideService from "./service"

export type { AssignmentRow } from "./sql/assignments"
export type { GuideRef, Judged, Resolution, Rule } from "./resolve/resolve"
export type { GuideRow } from "./sql/guide-row"
export type { ShopRevision } from "./sql/shop"
export type { GuideListRow } from "./sql/list"
export type { RevisionRow } from "./sql/revisions"
export type { TermRow } from "./sql/list-terms"
export type { BijouSizeGuideService }

/** Key of the module in the container. */
export const BIJOU_SIZE_GUIDE_MODULE = "bijou_size_guide"

export default Module(BIJOU_SIZE_GUIDE_MODULE, { service: BijouSizeGuideService })
