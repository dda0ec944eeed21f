import type { SuppressionReason } from "../../contracts/email-campaign-consent"
import type { Db } from "../../lib/db"
import { lift, type NewSuppression, suppress, type SuppressionRow, suppressionsOf } from "./sql/suppression"

/** Addresses nothing is sent to, known by their hash alone. */
export class Suppressions {
  constructor(private readonly db: Db) {}

  /** Suppresses an address. What is already suppressed for this reason stays so for the longer time. */
  add(hash: Buffer, given: NewSuppression): Promise<void> {
    return suppress(this.db, hash, given)
  }

  /** @returns whether there was anything to lift */
  lift(hash: Buffer, reasons: readonly SuppressionReason[]): Promise<boolean> {
    return lift(this.db, hash, reasons)
  }

  /** Why an address is suppressed now, the newest reason first. */
  of(hash: Buffer): Promise<SuppressionRow[]> {
    return suppressionsOf(this.db, hash)
  }
}
