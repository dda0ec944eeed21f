import type { Db } from "../../../lib/db"
import { readAddress } from "../../../mail/address"
import type { Sending } from "../sending"
import { buyersOf, credit, type Credit, deliveryOf, lastClick, noteComparedOrder, type PlacedOrder, takeBackOrder } from "../sql/attribution"

/** Days after a click unless somebody has chosen others. */
export const CLICK_DAYS = 5

/** Whose code one of these promotions is. */
export type CodeOwner = (promotionIds: readonly string[]) => Promise<{ campaign: number; contact_id: string } | undefined>

/**
 * Which campaign brought an order: the one whose code was used, else the one of which the buyer has followed a link
 * last. Opening a mail brings nothing. Who has not agreed to tracking is known by a code alone.
 */
export class Attribution {
  constructor(
    private readonly db: Db,
    private readonly sending: Sending,
    private readonly ownerOf: CodeOwner
  ) {}

  /** Writes an order down that was placed; said twice it is as said once. */
  async placed(order: PlacedOrder): Promise<void> {
    const days = (await this.sending.read()).settings.attribution_days ?? CLICK_DAYS
    const address = readAddress(order.email ?? "")
    const buyers = await buyersOf(this.db, address.ok ? address.address.norm : null, order.customer_id)
    const found = (await this.byCode(order)) ?? (await lastClick(this.db, buyers, order.placed_at, days))
    if (found) {
      await credit(this.db, order, found)
    }
    await noteComparedOrder(this.db, order, buyers, days)
  }

  /** Takes an order back that was cancelled. */
  canceled(orderId: string): Promise<void> {
    return takeBackOrder(this.db, orderId)
  }

  private async byCode({ promotion_ids }: PlacedOrder): Promise<Credit | undefined> {
    const owner = promotion_ids.length > 0 ? await this.ownerOf(promotion_ids) : undefined
    return owner && { rule: "coupon", campaign: owner.campaign, delivery_id: await deliveryOf(this.db, owner.campaign, owner.contact_id) }
  }
}
