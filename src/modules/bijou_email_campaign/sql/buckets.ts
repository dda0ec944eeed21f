import { type Db, row, rows } from "../../../lib/db"

/** Speed of a provider that asked for less, at the slowest: a fraction of what is set. */
const SLOWEST = 64
/** Seconds without a complaint after which the speed doubles again. */
const CALM = 120

/** Sets how many tokens a bucket gains; without a rate it goes, and there is no limit. */
export const setRate = async (db: Db, providerId: string, scope: string, perSecond: number | null): Promise<void> => {
  if (perSecond === null) {
    await rows(db, "DELETE FROM bijou_email_bucket WHERE provider_id = ? AND scope = ?", [providerId, scope])
    return
  }
  await rows(
    db,
    `INSERT INTO bijou_email_bucket AS b (provider_id, scope, per_second, burst, tokens) VALUES (?, ?, ?, ?, 0)
     ON CONFLICT (provider_id, scope) DO UPDATE SET per_second = excluded.per_second, burst = excluded.burst, tokens = least(b.tokens, excluded.burst)`,
    [providerId, scope, perSecond, Math.max(1, perSecond)]
  )
}

/**
 * Takes up to `wanted` tokens, whole ones, in one statement; parallel calls wait for one another.
 * @returns how many there were; `wanted` where the bucket has no limit
 */
export const takeTokens = async (db: Db, providerId: string, scope: string, wanted: number): Promise<number> => {
  const bucket = await row<{ taken: number }>(
    db,
    `WITH held AS (
       SELECT b.provider_id, b.scope,
              least(b.burst, b.tokens + greatest(0, extract(epoch FROM clock_timestamp() - b.filled_at)) * b.per_second / b.slowness) AS tokens,
              coalesce(b.held_until > clock_timestamp(), false) AS is_held
         FROM bijou_email_bucket b WHERE b.provider_id = ? AND b.scope = ? FOR UPDATE
     ), taking AS (SELECT *, CASE WHEN is_held THEN 0 ELSE least(floor(greatest(0, tokens)), ?::float8) END AS taken FROM held)
     UPDATE bijou_email_bucket b SET tokens = t.tokens - t.taken, filled_at = clock_timestamp(),
            slowness = CASE WHEN b.slowed_at < clock_timestamp() - interval '${CALM} seconds' THEN greatest(1, b.slowness / 2) ELSE b.slowness END,
            slowed_at = CASE WHEN b.slowed_at < clock_timestamp() - interval '${CALM} seconds' AND b.slowness > 2 THEN clock_timestamp() ELSE b.slowed_at END
       FROM taking t WHERE b.provider_id = t.provider_id AND b.scope = t.scope RETURNING t.taken::int AS taken`,
    [providerId, scope, wanted]
  )
  return bucket ? bucket.taken : wanted
}

/** Gives tokens back that were not used. */
export const giveTokens = async (db: Db, providerId: string, scope: string, unused: number): Promise<void> => {
  await rows(db, "UPDATE bijou_email_bucket SET tokens = least(burst, tokens + ?) WHERE provider_id = ? AND scope = ?", [unused, providerId, scope])
}

/**
 * The provider asked to go slower: half the speed, and nothing for a while. A scope that had no limit
 * gets one, at what was sent in the last minute.
 */
export const slowDown = async (db: Db, providerId: string, scope: string, speed: number, seconds: number): Promise<void> => {
  await rows(
    db,
    `INSERT INTO bijou_email_bucket AS b (provider_id, scope, per_second, burst, slowness, slowed_at, held_until)
     VALUES (?, ?, ?, ?, 2, now(), now() + make_interval(secs => ?))
     ON CONFLICT (provider_id, scope) DO UPDATE SET tokens = 0, filled_at = clock_timestamp(),
       slowness = CASE WHEN b.slowed_at > now() - interval '5 seconds' THEN b.slowness ELSE least(${SLOWEST}, b.slowness * 2) END,
       slowed_at = now(), held_until = greatest(coalesce(b.held_until, now()), excluded.held_until)`,
    [providerId, scope, Math.max(0.1, speed), Math.max(1, speed), seconds]
  )
}

/** Groups of domains of which nothing can be sent now. */
export const exhaustedGroups = async (db: Db, providerId: string): Promise<number[]> => {
  const found = await rows<{ domain_group: number }>(
    db,
    `SELECT substring(b.scope FROM 'group:(.+)')::int AS domain_group FROM bijou_email_bucket b
      WHERE b.provider_id = ? AND b.scope LIKE 'group:%'
        AND (b.held_until > clock_timestamp()
          OR least(b.burst, b.tokens + extract(epoch FROM clock_timestamp() - b.filled_at) * b.per_second / b.slowness) < 1)`,
    [providerId]
  )
  return found.map(({ domain_group }) => domain_group)
}
