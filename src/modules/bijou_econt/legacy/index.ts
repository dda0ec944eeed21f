import type { LegacyRowReport } from "../../../contracts/econt-legacy"
import { type Sender, senderSchema } from "../../../contracts/econt-settings"
import type { Db } from "../../../lib/db"
import type { Places } from "../nomenclature"
import { type SettingsStore } from "../settings"
import { deleteLegacy, findTaken, insertLegacy, legacyReference } from "../sql/legacy"
import { type LegacyShipment, readLegacy } from "./read"
import { text } from "./values"
import { toWaybill, type Translated } from "./waybill"

export type { LegacyShipment } from "./read"

type Import = { shipments: readonly LegacyShipment[]; orders: ReadonlyMap<string, number>; dry_run: boolean }
type Row = Translated & { id: string; order_id: string | null }

/** Who sent them is not known: the shop's first sender, or nobody. */
const NOBODY: Sender = senderSchema.parse({ id: "legacy", name: "legacy", client_id: "", client_name: "legacy", phone: "" })

/** Reads the shipments of the shop's earlier module into waybills that are followed on. */
export class LegacyShipments {
  constructor(
    private readonly db: Db,
    private readonly settings: SettingsStore,
    private readonly places: Places
  ) {}

  /** A page of the earlier table; undefined where it is not there. */
  read(after: string | undefined, limit: number): Promise<LegacyShipment[] | undefined> {
    return readLegacy(this.db, after, limit)
  }

  /**
   * Makes waybills of a page, or says what it would make. What was imported before is left alone.
   * @returns a report of each row, and ids of the waybills it made
   */
  async import({ shipments, orders, dry_run }: Import): Promise<{ rows: LegacyRowReport[]; ids: string[] }> {
    const codes = shipments.map(({ office_code }) => text(office_code)).filter(Boolean)
    const offices = await this.places.officesByCode([...new Set(codes)])
    const lockers = new Set(offices.filter(({ type }) => type === "locker").map(({ code }) => code))
    const now = new Date()
    const translated = shipments.map((shipment) => ({
      id: shipment.id,
      order_id: text(shipment.order_id) || null,
      ...toWaybill(shipment, { now, lockers, orders }),
    }))
    const numbers = translated.flatMap(({ shipment_number }) => shipment_number ?? [])
    const taken = await findTaken(this.db, translated.map(({ id }) => legacyReference(id)), numbers)
    const used = new Set(taken.numbers)
    const fresh = translated.filter(({ id, waybill }) => {
      const isFree = waybill !== null && !taken.references.has(legacyReference(id)) && !used.has(waybill.shipment_number)
      if (isFree) {
        used.add(waybill.shipment_number)
      }
      return isFree
    })
    const made = dry_run ? new Map<string, string>() : await this.insert(fresh, orders)
    const isFresh = new Set(fresh.map(({ id }) => id))
    return {
      ids: [...made.values()],
      rows: translated.map((row) => {
        const isNew = dry_run ? isFresh.has(row.id) : made.has(row.id)
        return reportOf(row, isNew ? (dry_run ? "would_create" : "created") : null, taken.references.has(legacyReference(row.id)))
      }),
    }
  }

  /** Takes back what an import made. */
  delete(ids: readonly string[]): Promise<void> {
    return deleteLegacy(this.db, ids)
  }

  private async insert(fresh: readonly Row[], orders: Import["orders"]): Promise<Map<string, string>> {
    const { settings } = await this.settings.read()
    const waybills = fresh.flatMap(({ waybill }) => waybill ?? [])
    return insertLegacy(this.db, waybills, { sender: settings.senders[0] ?? NOBODY, environment: settings.environment, orders })
  }
}

const reportOf = ({ id, order_id, waybill, shipment_number, notes }: Row, made: "created" | "would_create" | null, wasHere: boolean): LegacyRowReport => {
  const isTaken = waybill !== null && made === null
  return {
    legacy_id: id,
    order_id,
    shipment_number,
    parcel_state: waybill?.parcel_state ?? null,
    outcome: made ?? (isTaken ? "exists" : "skipped"),
    followed: made !== null && waybill?.poll_at !== null,
    notes: isTaken && !wasHere ? [...notes, "number_taken"] : notes,
  }
}
