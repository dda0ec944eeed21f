import { MedusaError } from "@medusajs/framework/utils"
import type { Sql } from "./types"

export type Bucket = {
  /** Tokens of a full bucket. */
  limit: number
  /** Seconds in which an empty bucket fills up. */
  perSeconds: number
}

export type TokenResult = {
  allowed: boolean
  /** Whole seconds until one token is there again; 0 when allowed. */
  retry_after_seconds: number
  /** Tokens left. */
  remaining: number
}

/**
 * A bucket is kept as the moment at which it is full again, so refilling needs no write and the
 * arithmetic is in whole microseconds: taking a token moves that moment by one step, and is
 * refused when it would lie more than `limit` steps ahead. The conflict clause locks the row, so
 * parallel calls are granted exactly `limit` tokens.
 */
const TAKE = `
INSERT INTO bijou_core_rate_limit AS bucket (key, full_at, updated_at, taken)
SELECT :key, call.at + call.step, call.at, true
  FROM (SELECT coalesce(:at::timestamptz, statement_timestamp()) AS at,
               :step::bigint * interval '1 microsecond' AS step) call
ON CONFLICT (key) DO UPDATE SET
  taken = greatest(bucket.full_at, EXCLUDED.updated_at) + :step::bigint * interval '1 microsecond'
          <= EXCLUDED.updated_at + :burst::bigint * interval '1 microsecond',
  full_at = CASE
    WHEN greatest(bucket.full_at, EXCLUDED.updated_at) + :step::bigint * interval '1 microsecond'
         <= EXCLUDED.updated_at + :burst::bigint * interval '1 microsecond'
    THEN greatest(bucket.full_at, EXCLUDED.updated_at) + :step::bigint * interval '1 microsecond'
    ELSE bucket.full_at END,
  updated_at = EXCLUDED.updated_at
RETURNING taken, (extract(epoch FROM full_at - updated_at) * 1000000)::bigint::text AS filling`

type TakenRow = { taken: boolean; filling: string }

/**
 * Takes one token in one statement.
 * @param key what is limited; holds no personal data (callers hash it)
 * @param at moment of the call; the database's clock unless given
 * @throws INVALID_ARGUMENT when `limit` or `perSeconds` is not a positive whole number
 */
export const takeToken = async (sql: Sql, key: string, bucket: Bucket, at?: Date): Promise<TokenResult> => {
  if (![bucket.limit, bucket.perSeconds].every((value) => Number.isSafeInteger(value) && value > 0)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "A rate limit needs a limit and a number of seconds that are whole and above zero."
    )
  }
  const step = Math.max(1, Math.floor((bucket.perSeconds * 1_000_000) / bucket.limit))
  const burst = step * bucket.limit
  const bindings = { key, at: at?.toISOString() ?? null, step, burst }
  const { rows } = await sql.raw<TakenRow>(...positional(TAKE, bindings))
  const { taken, filling } = rows[0]
  const left = burst - Number(filling)
  return {
    allowed: taken,
    retry_after_seconds: taken ? 0 : Math.max(1, Math.ceil((step - left) / 1_000_000)),
    remaining: Math.max(0, Math.floor(left / step)),
  }
}

/** Turns `:name` into `?` in order; `::type` casts stay. */
const positional = (text: string, values: Record<string, unknown>): [string, unknown[]] => {
  const bindings: unknown[] = []
  const statement = text.replace(/(?<!:):([a-z]+)/g, (_, name: string) => {
    bindings.push(values[name])
    return "?"
  })
  return [statement, bindings]
}

/** Buckets one sweep removes per statement, so that no statement runs long. */
const SWEEP_CHUNK = 10_000

/**
 * Removes buckets that are full again; a missing bucket counts as full.
 * @returns how many rows went
 */
export const sweepRateLimits = async (sql: Sql): Promise<number> => {
  let swept = 0
  for (;;) {
    const { rows } = await sql.raw<{ n: number }>(
      `WITH gone AS (
         DELETE FROM bijou_core_rate_limit WHERE key IN (
           SELECT key FROM bijou_core_rate_limit WHERE full_at < statement_timestamp()
            LIMIT ? FOR UPDATE SKIP LOCKED)
         RETURNING 1)
       SELECT count(*)::int AS n FROM gone`,
      [SWEEP_CHUNK]
    )
    swept += rows[0].n
    if (rows[0].n < SWEEP_CHUNK) {
      return swept
    }
  }
}
