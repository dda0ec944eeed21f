import type { CompiledMessage } from "../../../mail/compile/types"
import type { Claim } from "../sql/claims"

/** Who makes the codes of coupon blocks. */
export interface CouponSource {
  /** Codes by id of the block, by id of the contact; the same contact always gets the same. */
  codesFor(campaign: number, locale: string, contactIds: readonly string[]): Promise<Map<string, Record<string, string>>>
}

/**
 * Codes of those whose mail shows some, by id of the delivery. Mails without coupons cost nothing.
 * @param messages of these recipients, by their ids
 */
export const couponsOfClaims = async (
  source: CouponSource,
  campaign: number,
  claims: readonly Claim[],
  messages: ReadonlyMap<string, Pick<CompiledMessage, "coupons" | "locale">>
): Promise<Map<string, Record<string, string>>> => {
  const result = new Map<string, Record<string, string>>()
  for (const [id, { coupons, locale }] of messages) {
    const readers = coupons.length > 0 ? claims.filter(({ message_id }) => message_id === id) : []
    if (readers.length > 0) {
      const codes = await source.codesFor(campaign, locale, readers.map(({ contact_id }) => contact_id))
      readers.forEach((reader) => result.set(reader.id, codes.get(reader.contact_id) ?? {}))
    }
  }
  return result
}
