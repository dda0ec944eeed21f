import { z } from "zod"
import { cursorSchema, idSchema, limitSchema, momentSchema } from "./shared"

/** Where a guide can be tied to, strongest first: the order of the search for a product's guide. */
export const TARGET_TYPES = ["variant", "product", "option", "collection", "category", "type", "tag", "store"] as const
export type TargetType = (typeof TARGET_TYPES)[number]

/**
 * Id of the target; `store` for the store default. An option is named by its id, or by its title
 * as `title:size` (small letters), which fits every option called so.
 */
export const targetIdSchema = z.string().min(1).max(200)
export const targetSchema = z.strictObject({ type: z.enum(TARGET_TYPES), id: targetIdSchema })
export type Target = z.infer<typeof targetSchema>

/** `include` gives the guide, `exclude` takes this guide out of the search, `none` ends the search without a guide. */
export const ASSIGNMENT_MODES = ["include", "exclude", "none"] as const
export type AssignmentMode = (typeof ASSIGNMENT_MODES)[number]

const assignmentFields = {
  target: targetSchema,
  mode: z.enum(ASSIGNMENT_MODES).default("include"),
  /** Among equals at one level the higher one wins. */
  priority: z.int().min(-1000).max(1000).default(0),
  /** Only in this sales channel or region; everywhere when null. */
  sales_channel_id: idSchema.nullable().default(null),
  region_id: idSchema.nullable().default(null),
  starts_at: momentSchema.nullable().default(null),
  ends_at: momentSchema.nullable().default(null),
  /** Further targets: the product must match all of these, and none of those. */
  all_of: z.array(targetSchema).max(10).default([]),
  none_of: z.array(targetSchema).max(10).default([]),
}
const orderedDates = (value: { starts_at: string | null; ends_at: string | null }) =>
  !value.starts_at || !value.ends_at || value.starts_at < value.ends_at
const datesMessage = { message: "The end must be after the start", path: ["ends_at"] }
const guideOrNone = (value: { mode: AssignmentMode; guide_id: string | null }) => (value.mode === "none") === (value.guide_id === null)
const guideMessage = { message: "A guide is needed, except for mode none, which has no guide", path: ["guide_id"] }

/** Body of one assignment. `guide_id` is null exactly for mode `none`. */
export const assignmentBody = z
  .strictObject({ guide_id: idSchema.nullable(), ...assignmentFields })
  .refine(orderedDates, datesMessage)
  .refine(guideOrNone, guideMessage)
export type AssignmentBody = z.infer<typeof assignmentBody>

export const assignmentSchema = z.object({
  id: z.string(),
  guide_id: z.string().nullable(),
  guide_title: z.string().nullable(),
  ...assignmentFields,
  /** The conditions with their names; a body takes them without. */
  all_of: z.array(targetSchema.extend({ name: z.string() })),
  none_of: z.array(targetSchema.extend({ name: z.string() })),
  /** Name of the target a person reads, and whether it still exists. */
  target_name: z.string(),
  target_exists: z.boolean(),
  /** Whether it counts now, by its dates and its guide's status. */
  active: z.boolean(),
  created_at: momentSchema,
  created_by: z.object({ id: z.string(), name: z.string() }).nullable(),
})
export type Assignment = z.infer<typeof assignmentSchema>

/** `GET /admin/size-guides/assignments` */
export const listAssignmentsQuery = z.strictObject({
  guide_id: idSchema.optional(),
  target_type: z.enum(TARGET_TYPES).optional(),
  target_id: targetIdSchema.optional(),
  /** Rules of mode `none` have no guide: this is how they are found. */
  mode: z.enum(ASSIGNMENT_MODES).optional(),
  /** `broken`: the target does not exist any more. */
  state: z.enum(["active", "scheduled", "ended", "broken"]).optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema(50, 200),
})
export type ListAssignmentsQuery = z.infer<typeof listAssignmentsQuery>
export const listAssignmentsResponseSchema = z.object({
  assignments: z.array(assignmentSchema),
  next_cursor: z.string().nullable(),
})

/** `POST /admin/size-guides/assignments`: all of them or none. An assignment that exists is kept and counted. */
export const createAssignmentsBody = z.strictObject({ assignments: z.array(assignmentBody).min(1).max(1000) })
export type CreateAssignmentsBody = z.infer<typeof createAssignmentsBody>
export const createAssignmentsResponseSchema = z.object({ assignments: z.array(assignmentSchema), existing: z.number().int() })
/** `POST /admin/size-guides/assignments/:id` replaces one; `POST /admin/size-guides/assignments/delete` removes many. */
export const deleteAssignmentsBody = z.strictObject({ ids: z.array(idSchema).min(1).max(1000) })
/** Deleted assignments come back as bodies, so that the page can undo by creating them. */
export const deleteAssignmentsResponseSchema = z.object({ deleted: z.array(assignmentSchema) })

const productRefSchema = z.object({ id: z.string(), title: z.string(), thumbnail: z.string().nullable(), handle: z.string() })

/** `POST /admin/size-guides/assignments/preview`: what saving would change, before it is saved. */
export const previewAssignmentsBody = z.strictObject({
  add: z.array(assignmentBody).max(1000).default([]),
  remove: z.array(idSchema).max(1000).default([]),
})
export type PreviewAssignmentsBody = z.infer<typeof previewAssignmentsBody>
export const previewAssignmentsResponseSchema = z.object({
  /** Products a target of the added or removed assignments matches. `capped`: only the first ones were looked at. */
  matched: z.object({ value: z.number().int(), capped: z.boolean() }),
  changes: z.number().int(),
  /** Products whose guide changes, or that match but keep another guide because of a stronger rule. First 50. */
  products: z.array(
    z.object({
      product: productRefSchema,
      outcome: z.enum(["gets", "loses", "changes", "keeps_other", "unchanged"]),
      before: z.object({ guide_id: z.string(), title: z.string() }).nullable(),
      after: z.object({ guide_id: z.string(), title: z.string() }).nullable(),
      /** The rule that decides afterwards. */
      because: targetSchema.extend({ name: z.string() }).nullable(),
    })
  ),
})
export type PreviewAssignmentsResponse = z.infer<typeof previewAssignmentsResponseSchema>

/** `POST /admin/size-guides/assignments/skus`: reads a pasted list of SKUs (any separators). */
export const lookUpSkusBody = z.strictObject({ text: z.string().min(1).max(200_000), level: z.enum(["variant", "product"]).default("product") })
export const lookUpSkusResponseSchema = z.object({
  targets: z.array(z.object({ sku: z.string(), target: targetSchema, title: z.string() })),
  unknown: z.array(z.string()),
  repeated: z.number().int(),
})
export type LookUpSkusBody = z.infer<typeof lookUpSkusBody>
export type LookUpSkusResponse = z.infer<typeof lookUpSkusResponseSchema>

/** Targets to choose from: `GET /admin/size-guides/targets?type=category&q=`. */
export const searchTargetsQuery = z.strictObject({ type: z.enum(TARGET_TYPES), q: z.string().max(100).optional(), limit: limitSchema(20, 50) })
export const searchTargetsResponseSchema = z.object({
  targets: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string().nullable() })),
})
export type TargetChoice = z.infer<typeof searchTargetsResponseSchema>["targets"][number]

/** Why a candidate is not the guide that is shown. */
export const CANDIDATE_REASONS = [
  "wins",
  "weaker_level",
  "farther_category",
  "lower_priority",
  "less_specific",
  "older_guide",
  "higher_id",
  "excluded",
  "after_none",
  "not_published",
  "not_started",
  "ended",
  "other_channel",
  "other_region",
  "condition_not_met",
  "same_guide",
] as const
export type CandidateReason = (typeof CANDIDATE_REASONS)[number]

export const candidateSchema = z.object({
  assignment_id: z.string(),
  guide: z.object({ id: z.string(), title: z.string(), kind: z.string(), status: z.string() }).nullable(),
  mode: z.enum(ASSIGNMENT_MODES),
  target: targetSchema.extend({ name: z.string() }),
  /** Steps from the product's own category up to the one that is assigned. */
  distance: z.number().int(),
  priority: z.number().int(),
  sales_channel_id: z.string().nullable(),
  region_id: z.string().nullable(),
  reason: z.enum(CANDIDATE_REASONS),
})
export type Candidate = z.infer<typeof candidateSchema>

/** `GET /admin/size-guides/explain?product_id=`: candidates in the order of the search. */
export const explainQuery = z.strictObject({
  product_id: idSchema,
  variant_id: idSchema.optional(),
  sales_channel_id: idSchema.optional(),
  region_id: idSchema.optional(),
})
export type ExplainQuery = z.infer<typeof explainQuery>
export const explainResponseSchema = z.object({
  product: productRefSchema,
  size_guide: z.object({ id: z.string(), handle: z.string(), title: z.string(), kind: z.string() }).nullable(),
  also: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string() })),
  candidates: z.array(candidateSchema),
  /** Option values of variants that are no row of the guide. */
  unknown_sizes: z.array(z.string()),
})
export type ExplainResponse = z.infer<typeof explainResponseSchema>

export const COVERAGE_ISSUES = ["no_guide", "explicit_none", "unknown_size", "unsold_row"] as const
/** `GET /admin/size-guides/coverage`: numbers of the last run. `POST` starts a new run. */
export const coverageResponseSchema = z.object({
  run: z
    .object({
      state: z.enum(["running", "done", "failed"]),
      started_at: momentSchema,
      finished_at: momentSchema.nullable(),
      checked: z.number().int(),
      total: z.number().int(),
    })
    .nullable(),
  products: z.number().int(),
  with_guide: z.number().int(),
  without_guide: z.number().int(),
  explicit_none: z.number().int(),
  with_unknown_sizes: z.number().int(),
  unsold_rows: z.number().int(),
})
export type Coverage = z.infer<typeof coverageResponseSchema>
/** `GET /admin/size-guides/coverage/items?issue=` */
export const coverageItemsQuery = z.strictObject({
  issue: z.enum(COVERAGE_ISSUES),
  guide_id: idSchema.optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema(50, 200),
})
export type CoverageItemsQuery = z.infer<typeof coverageItemsQuery>
export const coverageItemsResponseSchema = z.object({
  items: z.array(
    z.object({
      product: productRefSchema.nullable(),
      guide: z.object({ id: z.string(), title: z.string() }).nullable(),
      /** Sizes of variants that are no row, or rows no variant has. */
      sizes: z.array(z.string()),
    })
  ),
  next_cursor: z.string().nullable(),
})
export type CoverageItemsResponse = z.infer<typeof coverageItemsResponseSchema>

/** `GET /admin/size-guides/for?type=category&id=`: what a widget on a product, category, collection, type or tag page shows. */
export const guideForQuery = z.strictObject({ type: z.enum(["product", "category", "collection", "type", "tag"]), id: idSchema })
export const guideForResponseSchema = z.object({
  /** Assignments to exactly this target. */
  assignments: z.array(assignmentSchema),
  /** For a product: what is shown and by which rule. */
  resolved: z
    .object({
      guide: z.object({ id: z.string(), handle: z.string(), title: z.string(), kind: z.string() }).nullable(),
      because: targetSchema.extend({ name: z.string(), mode: z.enum(ASSIGNMENT_MODES) }).nullable(),
      unknown_sizes: z.array(z.string()),
    })
    .nullable(),
  choices: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string() })),
})
export type GuideFor = z.infer<typeof guideForResponseSchema>

