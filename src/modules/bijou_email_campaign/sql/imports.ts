import { type Db, rows } from "../../../lib/db"

/** `open`: nothing was said about marketing that an import must not change. */
export type Known = "erased" | "open" | "granted" | "withdrawn"

/** What is known of addresses; those that are not in the answer are new. */
export const addressesThere = async (db: Db, addresses: readonly { norm: string; hash: Buffer }[]): Promise<Map<string, Known>> => {
  const found = await rows<{ norm: string; known: Known }>(
    db,
    `SELECT n.norm, CASE WHEN c.id IS NULL THEN 'erased'
                         WHEN k.state IN ('granted', 'withdrawn') THEN k.state ELSE 'open' END AS known
       FROM unnest(?::text[], ?::text[]) AS n (norm, hash)
       LEFT JOIN bijou_email_contact c ON c.email_norm = n.norm
       LEFT JOIN bijou_email_consent k ON k.contact_id = c.id AND k.purpose = 'marketing'
      WHERE c.id IS NOT NULL
         OR EXISTS (SELECT 1 FROM bijou_email_suppression s WHERE s.email_hash = decode(n.hash, 'hex') AND s.reason = 'erased')`,
    [addresses.map(({ norm }) => norm), addresses.map(({ hash }) => hash.toString("hex"))]
  )
  return new Map(found.map(({ norm, known }) => [norm, known]))
}
