import type { CodEntry } from "../../../../contracts/econt-cod"
import type { CodRow } from "../../../../modules/bijou_econt"
import { moment } from "../present"

const cents = (amount: number): number => Math.round(amount * 100) / 100

/** An entry of the ledger to its wire shape. */
export const toCodEntry = ({ key: _key, ...row }: CodRow): CodEntry => ({
  ...row,
  collected_at: moment(row.collected_at),
  paid_at: moment(row.paid_at),
  difference: row.paid === null ? null : cents(row.paid - row.expected),
  created_at: row.created_at.toISOString(),
})
