import { MedusaError } from "@medusajs/framework/utils"
import type { CreateRunBody, RunItem } from "../../contracts/econt-shipment"
import { decodeNumber, encodeNumber } from "../../lib/cursor"
import type { Db } from "../../lib/db"
import { readDisplayIds } from "./sql/ready"
import * as sql from "./sql/runs"
import { findWaybills } from "./sql/waybill-row"

export type { Outcome, RunRow, TakenItem } from "./sql/runs"

/** Runs shown in the list. */
const NEWEST = 20
/** Milliseconds between two signs of life of the process that works at items. */
const PULSE = 10_000

type ItemsQuery = { state?: RunItem["state"]; cursor?: string; limit: number }

/** Does what one item asks for. Undefined when nobody can know its outcome yet. */
export type ItemWork = (item: sql.TakenItem) => Promise<sql.Outcome | undefined>

/**
 * Runs over many orders or waybills. A run is rows: each item is taken by one process at a time, and
 * taken again by another when that process dies, so that a run survives it; what an item has done
 * already is for its work to find out.
 */
export class Runs {
  constructor(private readonly db: Db) {}

  /** Writes down a run; an id given twice is one item. */
  async create(body: CreateRunBody, actorId: string): Promise<sql.RunRow> {
    const items = body.action === "create" ? await this.ofOrders(body.order_ids) : await this.ofWaybills(body.waybill_ids)
    return sql.insertRun(this.db, body.action, items, actorId)
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<sql.RunRow> {
    const run = await sql.findRun(this.db, id)
    if (!run) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such run.")
    }
    return run
  }

  /** The newest runs. */
  list(): Promise<sql.RunRow[]> {
    return sql.listRuns(this.db, NEWEST)
  }

  /** Runs under way, oldest first. */
  listOpen(): Promise<sql.RunRow[]> {
    return sql.listOpenRuns(this.db)
  }

  /** One page of a run's items, in their order. @throws NOT_FOUND, INVALID_DATA for a wrong cursor */
  async items(id: string, { state, cursor, limit }: ItemsQuery): Promise<{ items: RunItem[]; next_cursor: string | null }> {
    await this.get(id)
    const found = await sql.listItems(this.db, id, state ?? null, cursor ? decodeNumber(cursor) : -1, limit + 1)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      items: page.map(({ place: _place, ...item }) => item),
      next_cursor: last && found.length > limit ? encodeNumber(last.place) : null,
    }
  }

  /** Items worked at are finished, the others wait. @throws NOT_FOUND */
  async stop(id: string): Promise<sql.RunRow> {
    await sql.setRunState(this.db, id, "stopped")
    return this.get(id)
  }

  /** @throws NOT_FOUND */
  async resume(id: string): Promise<sql.RunRow> {
    await sql.setRunState(this.db, id, "running")
    return this.get(id)
  }

  /** Whether any process works at a run right now. */
  isAnyAtWork(): Promise<boolean> {
    return sql.isAnyAtWork(this.db)
  }

  /** Orders of an item and of those that wait after it. */
  ordersAhead(id: string, place: number, limit: number): Promise<string[]> {
    return sql.readOrdersAhead(this.db, id, place, limit)
  }

  /**
   * Works at a run until nothing of it can be taken: it is over, stopped, or others have the rest.
   * @param most items worked at at one time, by all processes together
   */
  async work(id: string, most: number, work: ItemWork): Promise<void> {
    const taken = new Set<number>()
    const pulse = setInterval(() => void this.renew(id, taken), PULSE)
    pulse.unref()
    const worker = async (): Promise<void> => {
      for (let item = await sql.takeItem(this.db, id, most); item; item = await sql.takeItem(this.db, id, most)) {
        taken.add(item.place)
        await this.carryOut(id, item, work).finally(() => taken.delete(item?.place ?? -1))
      }
    }
    const ended = await Promise.allSettled(Array.from({ length: most }, worker))
    clearInterval(pulse)
    const broken = ended.find((one) => one.status === "rejected")
    if (broken) {
      throw broken.reason
    }
  }

  private async carryOut(id: string, item: sql.TakenItem, work: ItemWork): Promise<void> {
    const outcome = await work(item)
    await (outcome ? sql.finishItem(this.db, id, item.place, outcome) : sql.postponeItem(this.db, id, item.place, 20))
  }

  /** A sign of life that is lost is made up for by the next. */
  private async renew(id: string, taken: ReadonlySet<number>): Promise<void> {
    await sql.renewItems(this.db, id, [...taken]).catch(() => undefined)
  }

  private async ofOrders(given: readonly string[]): Promise<sql.NewItem[]> {
    const ids = [...new Set(given)]
    const numbers = await readDisplayIds(this.db, ids)
    return ids.map((id) => ({ order_id: id, display_id: numbers.get(id) ?? null, waybill_id: null, shipment_number: null }))
  }

  private async ofWaybills(given: readonly string[]): Promise<sql.NewItem[]> {
    const ids = [...new Set(given)]
    const found = new Map((await findWaybills(this.db, ids)).map((waybill) => [waybill.id, waybill]))
    return ids.map((id) => {
      const waybill = found.get(id)
      return {
        order_id: waybill?.order_id ?? null,
        display_id: waybill?.order_display_id ?? null,
        waybill_id: id,
        shipment_number: waybill?.shipment_number ?? null,
      }
    })
  }
}
