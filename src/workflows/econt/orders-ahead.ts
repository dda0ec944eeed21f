import type { MedusaContainer } from "@medusajs/framework/types"
import { BIJOU_ECONT_MODULE, type BijouEcontService, type TakenItem } from "../../modules/bijou_econt"
import { type OrderFacts, readOrder, readOrders } from "./read-orders"

/** Orders read at one time: one order costs nearly as many statements as all of them. */
const BATCH = 12
/** Milliseconds an order that was read ahead is taken as it was. */
const FRESH = 5000

type Ahead = { orders: Promise<Map<string, OrderFacts>>; until: number }

/**
 * Reads the orders of a run in batches, each a moment before its item is begun. An item that was
 * begun with before has its order read anew, for what was done to it in between.
 * @returns a function that reads the order of an item, and throws NOT_FOUND
 */
export const readAhead = (container: MedusaContainer, runId: string): ((item: TakenItem) => Promise<OrderFacts>) => {
  const { runs } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const ahead = new Map<string, Ahead>()
  let reading: Promise<unknown> = Promise.resolve()

  const readBatch = async (place: number): Promise<void> => {
    const ids = await runs.ordersAhead(runId, place, BATCH)
    const orders = readOrders(container, ids)
    ids.forEach((id) => ahead.set(id, { orders, until: Date.now() + FRESH }))
    await orders
  }

  const find = async (id: string): Promise<OrderFacts | undefined> => {
    const found = ahead.get(id)
    ahead.delete(id)
    return found && found.until > Date.now() ? (await found.orders).get(id) : undefined
  }

  return async ({ place, order_id, tried }) => {
    const id = order_id ?? ""
    if (!tried && !ahead.has(id)) {
      // One after the other: the batch another item reads may hold this one's order too.
      reading = reading.catch(() => undefined).then(() => (ahead.has(id) ? undefined : readBatch(place)))
      await reading
    }
    return (tried ? undefined : await find(id)) ?? readOrder(container, id)
  }
}
