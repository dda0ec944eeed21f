import { MedusaError } from "@medusajs/framework/utils"
import { type Db, row, rows } from "../../../lib/db"
import type { Account } from "../account"
import type { Seal } from "../seal"
import { findWaybills, type WaybillRow } from "../sql/waybill-row"

const AT_ONCE = 4

/** A label, or why there is none. */
export type FetchedLabel = { waybill: WaybillRow; pdf: Uint8Array | null }

/** PDFs of labels: fetched from Econt once, kept with the waybill, and fetched again when it changed. */
export class Labels {
  constructor(
    private readonly db: Db,
    private readonly account: Account,
    private readonly seal: Seal
  ) {}

  /** One label as Econt made it. @throws NOT_FOUND when there is none to have */
  async get(id: string): Promise<Uint8Array> {
    const [found] = await this.getMany([id])
    if (!found?.pdf) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "Econt has no label for this waybill. Try again in a minute, or book it again.")
    }
    return found.pdf
  }

  /** Labels in the order of the ids, each with its waybill; those that cannot be had are null. */
  async getMany(ids: readonly string[]): Promise<FetchedLabel[]> {
    const found = new Map((await findWaybills(this.db, ids)).map((waybill) => [waybill.id, waybill]))
    const wanted = ids.flatMap((id) => found.get(id) ?? [])
    const labels: FetchedLabel[] = []
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      labels.push(...(await Promise.all(wanted.slice(at, at + AT_ONCE).map((waybill) => this.fetchOne(waybill)))))
    }
    return labels
  }

  /** Remembers that labels went to a printer. */
  async markPrinted(ids: readonly string[]): Promise<void> {
    await rows(this.db, "UPDATE bijou_econt_waybill SET printed_at = now() WHERE id = ANY (?::text[])", [ids])
  }

  private async fetchOne(waybill: WaybillRow): Promise<FetchedLabel> {
    const kept = await row<{ pdf: Buffer }>(this.db, "SELECT pdf FROM bijou_econt_label WHERE waybill_id = ?", [
      waybill.id,
    ])
    if (kept) {
      return { waybill, pdf: kept.pdf }
    }
    const pdf = await this.download(waybill).catch(() => null)
    if (pdf) {
      await rows(
        this.db,
        `INSERT INTO bijou_econt_label (waybill_id, pdf) VALUES (?, ?)
         ON CONFLICT (waybill_id) DO UPDATE SET pdf = excluded.pdf, fetched_at = now()`,
        [waybill.id, Buffer.from(pdf) as never]
      )
    }
    return { waybill, pdf }
  }

  /** The address is sealed with the waybill; where it is missing or old, Econt's status has it. */
  private async download(waybill: WaybillRow): Promise<Uint8Array | null> {
    if (waybill.state !== "created" || !waybill.shipment_number) {
      return null
    }
    const { client } = await this.account.open()
    if (waybill.pdf_url_sealed) {
      const pdf = await client.downloadLabel(this.seal.open(waybill.pdf_url_sealed)).catch(() => null)
      if (pdf) {
        return pdf
      }
    }
    const statuses = await client.getStatusesByNumber([waybill.shipment_number], { withLogin: true })
    const url = statuses.get(waybill.shipment_number)?.status?.pdfURL
    return url ? client.downloadLabel(url) : null
  }
}
