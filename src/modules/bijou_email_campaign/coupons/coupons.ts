import { MedusaError } from "@medusajs/framework/utils"
import type { Db } from "../../../lib/db"
import * as sql from "../sql/coupons"
import { newCode } from "./code"
import type { PromotionShop } from "./promotion-shop"

/** Codes of a set made with one call. */
const BATCH = 200
/** How often codes are drawn anew: that one is taken twice running happens to nobody. */
const DRAWS = 3
/** Says in a promotion's metadata whose code it is. */
const MARK = "bijou_email_coupon_set"

/** Codes that are one person's own, each a promotion of Medusa with one use. */
export class Coupons {
  constructor(
    private readonly db: Db,
    private readonly promotions: () => PromotionShop
  ) {}

  /** Writes down what the coupon blocks of a draft hand out. @throws NOT_ALLOWED once it is no draft any more, or where promotions cannot be made */
  async saveSets(campaignId: string, sets: readonly sql.BlockSet[]): Promise<void> {
    if (sets.length > 0) {
      this.promotions()
    }
    if (!(await sql.saveBlockSets(this.db, campaignId, sets))) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "What this campaign hands out cannot be changed: it is no draft any more.")
    }
  }

  /**
   * The codes of recipients of one message, made where they are not there yet: the same recipient gets
   * the same code, however often it is asked for and by however many processes.
   * @returns codes by id of the block, by id of the contact
   */
  async codesFor(campaign: number, locale: string, contactIds: readonly string[]): Promise<Map<string, Record<string, string>>> {
    const codes = new Map<string, Record<string, string>>(contactIds.map((id) => [id, {}]))
    for (const set of await sql.setsOfMessage(this.db, campaign, locale)) {
      for (const [contactId, code] of await this.ensure(set, contactIds)) {
        codes.set(contactId, { ...codes.get(contactId), [set.block_id ?? ""]: code })
      }
    }
    return codes
  }

  /** An order was placed with these promotions. Saying it twice does no harm. */
  async used(orderId: string, promotionIds: readonly string[], at: Date): Promise<void> {
    await sql.addUses(this.db, orderId, promotionIds, at)
  }

  /** An order was cancelled: its codes count as not used in it. */
  unused(orderId: string): Promise<void> {
    return sql.takeBackUses(this.db, orderId)
  }

  /** A code of a set for each contact, as promotions that can be used. @returns codes by id of the contact */
  async ensure(set: sql.CouponSet, contactIds: readonly string[]): Promise<Map<string, string>> {
    const codes = new Map<string, string>()
    for (let start = 0; start < contactIds.length; start += BATCH) {
      const batch = contactIds.slice(start, start + BATCH)
      for (const { contact_id, code } of await this.ensureBatch(set, batch)) {
        codes.set(contact_id, code)
      }
    }
    return codes
  }

  private async ensureBatch(set: sql.CouponSet, contactIds: readonly string[]): Promise<sql.CouponRow[]> {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const known = await sql.couponsOf(this.db, set.id, contactIds)
      const have = new Set(known.map(({ contact_id }) => contact_id))
      const without = contactIds.filter((id) => !have.has(id))
      const fresh = without.length > 0 ? await sql.reserveCoupons(this.db, set.id, without, without.map(() => newCode(set.prefix))) : []
      const left = known.filter(({ promotion_id }) => promotion_id === null)
      const isSettled = (await this.adopt(set, left)) && (await this.make(set, fresh))
      if (isSettled && have.size + fresh.length === contactIds.length) {
        return [...known, ...fresh]
      }
    }
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "Codes could not be made at this moment.")
  }

  /** Promotions of codes that were reserved and never heard of again. @returns false when some have to be drawn anew */
  private async adopt(set: sql.CouponSet, left: readonly sql.CouponRow[]): Promise<boolean> {
    if (left.length === 0) {
      return true
    }
    const codes = left.map(({ code }) => code)
    const found = await this.promotions().listPromotions({ code: codes }, { select: ["id", "code", "metadata"], take: codes.length })
    const isOurs = ({ metadata }: { metadata?: Record<string, unknown> | null }) => metadata?.[MARK] === set.id
    await sql.settleCoupons(this.db, found.filter(isOurs).map(({ id, code }) => ({ promotion_id: id, code: code as string })))
    const others = found.filter((promotion) => !isOurs(promotion)).map(({ code }) => code as string)
    await sql.dropReserved(this.db, others)
    const there = new Set(found.map(({ code }) => code))
    return (await this.make(set, left.filter(({ code }) => !there.has(code)))) && others.length === 0
  }

  /** @returns false when another process has made some of them, or somebody else's promotion is called so */
  private async make(set: sql.CouponSet, coupons: readonly sql.CouponRow[]): Promise<boolean> {
    if (coupons.length === 0) {
      return true
    }
    const shop = this.promotions()
    try {
      const made = await shop.createPromotions(coupons.map(({ code }) => ({ ...set.terms, code, metadata: { [MARK]: set.id } })))
      await sql.settleCoupons(this.db, made.map(({ id, code }) => ({ promotion_id: id, code: code as string })))
      return true
    } catch (error) {
      // All are made or none: where none of these codes is there now, it was something else.
      const found = await shop.listPromotions({ code: coupons.map(({ code }) => code) }, { select: ["id"], take: 1 })
      if (found.length === 0) {
        throw error
      }
      return false
    }
  }
}
