import { type Db, rows } from "../../../lib/db"

/** Scopes that have a limit, by provider. */
export const scopesByProvider = async (db: Db): Promise<Map<string, Set<string>>> => {
  const found = await rows<{ provider_id: string; scopes: string[] }>(
    db,
    "SELECT b.provider_id, array_agg(b.scope) AS scopes FROM bijou_email_bucket b GROUP BY b.provider_id"
  )
  return new Map(found.map(({ provider_id, scopes }) => [provider_id, new Set(scopes)]))
}
