import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import {
  coverageItemsResponseSchema,
  coverageResponseSchema,
  createAssignmentsResponseSchema,
  deleteAssignmentsResponseSchema,
  explainResponseSchema,
  guideForResponseSchema,
  listAssignmentsResponseSchema,
  lookUpSkusResponseSchema,
  previewAssignmentsResponseSchema,
  searchTargetsResponseSchema,
  type Assignment,
  type AssignmentBody,
  type COVERAGE_ISSUES,
  type ExplainQuery,
  type LookUpSkusBody,
  type PreviewAssignmentsBody,
  type Target,
  type TargetType,
} from "../../../../contracts/size-guide-assignment"
import { request } from "../../../lib/fetcher"
import { suiteKey } from "../../../lib/query-keys"
import { guideQueries } from "./guides"

const ROOT = "/admin/size-guides"
const ASSIGNMENTS = `${ROOT}/assignments`
const PAGE = 50
const RULES_PAGE = 200

export type CoverageIssue = (typeof COVERAGE_ISSUES)[number]

/** What is given to `preview`: bodies to add, ids to take away. */
export type Plan = { add: AssignmentBody[]; remove: string[] }

type Replacement = { id: string; body: AssignmentBody }

/** What takes back a change: a plan, or the rule as it was. */
export type Undo = { plan: Plan } | { replace: Replacement }

const createAssignments = (assignments: AssignmentBody[]) =>
  request(createAssignmentsResponseSchema, ASSIGNMENTS, { method: "POST", body: { assignments } })

const deleteAssignments = async (ids: string[]) =>
  (await request(deleteAssignmentsResponseSchema, `${ASSIGNMENTS}/delete`, { method: "POST", body: { ids } })).deleted

const withoutName = ({ type, id }: Target): Target => ({ type, id })

/** An assignment as the body that makes it again: what undo sends. */
export const bodyOf = (assignment: Assignment): AssignmentBody => ({
  guide_id: assignment.guide_id,
  target: assignment.target,
  mode: assignment.mode,
  priority: assignment.priority,
  sales_channel_id: assignment.sales_channel_id,
  region_id: assignment.region_id,
  starts_at: assignment.starts_at,
  ends_at: assignment.ends_at,
  all_of: assignment.all_of.map(withoutName),
  none_of: assignment.none_of.map(withoutName),
})

const namedSchema = z.object({ id: z.string(), name: z.string() })
const variantSchema = z.object({ id: z.string(), title: z.string().nullable(), sku: z.string().nullable().optional() })

const under = (...parts: readonly (string | null)[]) => [...guideQueries.all(), ...parts] as const
const rules = (...parts: readonly (string | null)[]) => under("rules", ...parts)

/** Everything that depends on rules lies below `rules`, so that a change of one refreshes all of it. */
export const assignmentQueries = {
  ofGuide: (guideId: string) =>
    infiniteQueryOptions({
      queryKey: rules("list", guideId),
      queryFn: ({ pageParam, signal }) =>
        request(listAssignmentsResponseSchema, ASSIGNMENTS, {
          query: { guide_id: guideId, cursor: pageParam, limit: RULES_PAGE },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
    }),
  /** Rules that say that there is no guide; they belong to none. */
  withoutGuide: () =>
    infiniteQueryOptions({
      queryKey: rules("list", null),
      queryFn: ({ pageParam, signal }) =>
        request(listAssignmentsResponseSchema, ASSIGNMENTS, { query: { mode: "none", cursor: pageParam, limit: PAGE }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
    }),
  preview: (plan: PreviewAssignmentsBody) =>
    queryOptions({
      queryKey: [...rules("preview"), plan] as const,
      queryFn: ({ signal }) =>
        request(previewAssignmentsResponseSchema, `${ASSIGNMENTS}/preview`, { method: "POST", body: plan, signal }),
      staleTime: 0,
    }),
  explain: (query: ExplainQuery) =>
    queryOptions({
      queryKey: [...rules("explain"), query] as const,
      queryFn: ({ signal }) => request(explainResponseSchema, `${ROOT}/explain`, { query, signal }),
      placeholderData: (before, earlier) =>
        (earlier?.queryKey.at(-1) as ExplainQuery | undefined)?.product_id === query.product_id ? before : undefined,
      staleTime: 0,
    }),
  for: (target: Target) =>
    queryOptions({
      queryKey: [...rules("for"), target] as const,
      queryFn: ({ signal }) => request(guideForResponseSchema, `${ROOT}/for`, { query: target, signal }),
      staleTime: 15_000,
    }),
  targets: (type: TargetType, q: string) =>
    queryOptions({
      queryKey: under("targets", type, q),
      queryFn: async ({ signal }) =>
        (await request(searchTargetsResponseSchema, `${ROOT}/targets`, { query: { type, q: q || null }, signal })).targets,
      placeholderData: keepPreviousData,
      staleTime: 30_000,
    }),
  coverage: () =>
    queryOptions({
      queryKey: under("coverage"),
      queryFn: ({ signal }) => request(coverageResponseSchema, `${ROOT}/coverage`, { signal }),
      refetchInterval: ({ state }) => (state.data?.run?.state === "running" ? 1000 : false),
      staleTime: 0,
    }),
  /** `run` names the finished check the findings belong to. */
  coverageItems: (issue: CoverageIssue, run: string | null) =>
    infiniteQueryOptions({
      queryKey: under("coverage-items", issue, run),
      queryFn: ({ pageParam, signal }) =>
        request(coverageItemsResponseSchema, `${ROOT}/coverage/items`, {
          query: { issue, cursor: pageParam, limit: PAGE },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next_cursor,
    }),
  channels: () =>
    queryOptions({
      queryKey: [...suiteKey, "sales-channels"] as const,
      queryFn: async ({ signal }) => {
        const schema = z.object({ sales_channels: z.array(namedSchema) })
        const query = { fields: "id,name", limit: 100 }
        return (await request(schema, "/admin/sales-channels", { query, signal })).sales_channels
      },
      staleTime: 5 * 60_000,
    }),
  regions: () =>
    queryOptions({
      queryKey: [...suiteKey, "regions"] as const,
      queryFn: async ({ signal }) => {
        const schema = z.object({ regions: z.array(namedSchema) })
        return (await request(schema, "/admin/regions", { query: { fields: "id,name", limit: 100 }, signal })).regions
      },
      staleTime: 5 * 60_000,
    }),
  variants: (productId: string) =>
    queryOptions({
      queryKey: under("variants", productId),
      queryFn: async ({ signal }) => {
        const schema = z.object({ variants: z.array(variantSchema) })
        const query = { fields: "id,title,sku", limit: 100 }
        return (await request(schema, `/admin/products/${productId}/variants`, { query, signal })).variants
      },
      staleTime: 60_000,
    }),
}

/** What a change of rules makes outdated: the rules themselves and the counts of the list. */
const useRefreshRules = () => {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: rules() }),
      client.invalidateQueries({ queryKey: under("list") }),
    ])
}

const replacedSchema = z.object({ assignment: z.object({ id: z.string() }) })

const replaceAssignment = ({ id, body }: Replacement) =>
  request(replacedSchema, `${ASSIGNMENTS}/${id}`, { method: "POST", body })

/**
 * Makes the assignments of a plan, then takes away those it replaces, so that a product never has
 * less than before in between. Answers with what takes it back.
 */
const applyPlan = async ({ add, remove }: Plan) => {
  const made = add.length > 0 ? await createAssignments(add) : { assignments: [], existing: 0 }
  const deleted = remove.length > 0 ? await deleteAssignments(remove) : []
  const undo: Undo = { plan: { add: deleted.map(bodyOf), remove: made.assignments.map(({ id }) => id) } }
  return { saved: made.assignments.length, existing: made.existing, undo }
}

export const useApplyPlan = () => {
  const refresh = useRefreshRules()
  return useMutation({ mutationFn: applyPlan, onSettled: refresh })
}

/** Replaces one assignment by another. */
export const useReplaceAssignment = () => {
  const refresh = useRefreshRules()
  return useMutation({ mutationFn: replaceAssignment, onSettled: refresh })
}

/** Takes back what was done with assignments. */
export const useUndoAssignments = () => {
  const refresh = useRefreshRules()
  return useMutation({
    mutationFn: async (undo: Undo) => {
      await ("plan" in undo ? applyPlan(undo.plan) : replaceAssignment(undo.replace))
    },
    onSettled: refresh,
  })
}

/** Reads a pasted list of SKUs. */
export const useLookUpSkus = () =>
  useMutation({
    mutationFn: (body: LookUpSkusBody) => request(lookUpSkusResponseSchema, `${ASSIGNMENTS}/skus`, { method: "POST", body }),
  })

/** Starts a coverage check, or joins the one under way. */
export const useStartCoverage = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request(coverageResponseSchema, `${ROOT}/coverage`, { method: "POST" }),
    onSuccess: (coverage) => client.setQueryData(assignmentQueries.coverage().queryKey, coverage),
  })
}
