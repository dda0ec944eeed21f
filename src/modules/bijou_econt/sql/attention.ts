import type { ATTENTION } from "../../../contracts/econt-shipment"
import { type Binding, type Conditions } from "../../../lib/db"

type Attention = (typeof ATTENTION)[number]

/** Days a parcel may wait at the office before somebody should call the customer. */
const LONG_DAYS = 4
/** Days after which collected money should have been paid out. */
const LATE_DAYS = 8

/** Predicate of the index of rows that stand out, letter by letter, so that it is used. */
const FLAGGED = `(w.state IN ('failed', 'unsure') OR w.mismatches <> '{}' OR w.unknown_status IS NOT NULL
     OR w.parcel_state IN ('attempt_failed', 'returning'))`

type Group = { index: string; kinds: Partial<Record<Attention, string>> }

/** Kinds that are found by the same index; a cancelled waybill stands out for nothing. */
const GROUPS: readonly Group[] = [
  {
    index: `w.state <> 'cancelled' AND ${FLAGGED}`,
    kinds: {
      failed: "w.state = 'failed'",
      unsure: "w.state = 'unsure'",
      mismatch: "w.mismatches <> '{}'",
      attempt_failed: "w.parcel_state = 'attempt_failed'",
      returning: "w.parcel_state = 'returning'",
      unknown_status: "w.unknown_status IS NOT NULL",
    },
  },
  {
    index: "w.state <> 'cancelled'",
    kinds: { waiting_long: `(w.parcel_state = 'ready_for_pickup' AND w.ready_at < now() - interval '${LONG_DAYS} days')` },
  },
  {
    index: "w.state <> 'cancelled' AND w.cod_collected_at IS NOT NULL AND w.cod_paid_at IS NULL",
    kinds: { cod_late: `w.cod_collected_at < now() - interval '${LATE_DAYS} days'` },
  },
]

const KINDS = GROUPS.flatMap(({ index, kinds }) =>
  Object.entries(kinds).map(([kind, sql]) => `CASE WHEN ${index} AND ${sql} THEN '${kind}' END`)
)

/** What a waybill stands out for, as a list. */
export const ATTENTION_OF = `array_remove(ARRAY[${KINDS.join(", ")}], NULL)`

/**
 * Ids of the newest waybills that stand out for one of `wanted` and meet the conditions; one search
 * for each index, since no index serves all of them together.
 */
export const attentionSql = (
  wanted: readonly Attention[],
  conditions: Conditions,
  limit: number
): { sql: string; bindings: Binding[] } => {
  const searches = GROUPS.flatMap(({ index, kinds }) => {
    const arms = wanted.flatMap((kind) => kinds[kind] ?? [])
    return arms.length ? [`${index} AND (${arms.join(" OR ")})`] : []
  })
  const also = conditions.sql ? ` AND ${conditions.sql}` : ""
  return {
    sql: searches
      .map((search) => `(SELECT w.id FROM bijou_econt_waybill w WHERE ${search}${also} ORDER BY w.created_at DESC, w.id DESC LIMIT ?)`)
      .join(" UNION "),
    bindings: searches.flatMap(() => [...conditions.bindings, limit]),
  }
}
