import type { Db } from "../../../lib/db"
import { claimEffects, type Effect, failEffect, finishEffect } from "../sql/effects"
import { listEvents } from "../sql/tracking"
import { findAnswered, findWaybills, getWaybill, waybillOfFulfillment, type WaybillRow, waybillsOfOrder, waybillsOfOrders } from "../sql/waybill-row"

/** Waybills as they are written down, their events, and what the shop still has to do about them. */
export class WaybillStore {
  constructor(private readonly db: Db) {}

  /** @throws NOT_FOUND */
  get(id: string): Promise<WaybillRow> {
    return getWaybill(this.db, id)
  }

  find(ids: readonly string[]): Promise<WaybillRow[]> {
    return findWaybills(this.db, ids)
  }

  /** Oldest first. */
  ofOrder(orderId: string): Promise<WaybillRow[]> {
    return waybillsOfOrder(this.db, orderId)
  }

  /** Those of several orders, oldest first. */
  ofOrders(orderIds: readonly string[]): Promise<WaybillRow[]> {
    return waybillsOfOrders(this.db, orderIds)
  }

  /** The one that is not cancelled. */
  ofFulfillment(fulfillmentId: string): Promise<WaybillRow | undefined> {
    return waybillOfFulfillment(this.db, fulfillmentId)
  }

  /** Those of some waybills that have a label for the way back. */
  answered(ids: readonly string[]): Promise<Set<string>> {
    return findAnswered(this.db, ids)
  }

  /** What happened to some parcels, newest first. */
  events(ids: readonly string[]) {
    return listEvents(this.db, ids)
  }

  claimEffects(limit: number): Promise<Effect[]> {
    return claimEffects(this.db, limit)
  }

  finishEffect(id: string, state: "done" | "dropped"): Promise<void> {
    return finishEffect(this.db, id, state)
  }

  failEffect(id: string, error: string): Promise<boolean> {
    return failEffect(this.db, id, error)
  }
}
