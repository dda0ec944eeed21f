import type { Parcel, Problem } from "../../../../contracts/econt"
import type { PanelItem, QuoteBody } from "../../../../contracts/econt-panel"
import type { Overview } from "../../../../contracts/econt-settings"
import { cents, euros, sum } from "../../../../shipping/money"
import { packParcels } from "../../../../shipping/parcels"

/** How many pieces of each line go into the parcel, by the line's id. */
export type Chosen = Readonly<Record<string, number>>

const GRAMS = 1000

const takenOf = (chosen: Chosen, { id }: PanelItem): number => chosen[id] ?? 0

const count = (items: readonly PanelItem[], quantityOf: (item: PanelItem) => number): number =>
  items.reduce((total, item) => total + quantityOf(item), 0)

const worth = (items: readonly PanelItem[], quantityOf: (item: PanelItem) => number): number =>
  sum(items.map((item) => item.unit_price * quantityOf(item)))

export const everything = (items: readonly PanelItem[]): Chosen => Object.fromEntries(items.map(({ id, quantity }) => [id, quantity]))

/** Pieces that are chosen, that are left, and lines that have any chosen. */
export const countPieces = (items: readonly PanelItem[], chosen: Chosen) => ({
  chosen: count(items, (item) => takenOf(chosen, item)),
  left: count(items, ({ quantity }) => quantity),
  lines: items.filter((item) => takenOf(chosen, item) > 0).length,
})

/** Gross euro of what is chosen, and of what stays for another waybill. */
export const worthOf = (items: readonly PanelItem[], chosen: Chosen) => ({
  chosen: worth(items, (item) => takenOf(chosen, item)),
  staying: worth(items, (item) => Math.max(0, item.quantity - takenOf(chosen, item))),
})

/** What is chosen, as the server is asked for it. */
export const picksOf = (chosen: Chosen): NonNullable<QuoteBody["items"]> =>
  Object.entries(chosen).flatMap(([id, quantity]) => (quantity > 0 ? [{ id, quantity }] : []))

/** Parcels for what is chosen, packed as the server packs. */
export const parcelsFor = (items: readonly PanelItem[], chosen: Chosen, { boxes, item_weight, box_id }: Overview): Parcel[] =>
  packParcels(
    items.map((item) => ({
      quantity: takenOf(chosen, item),
      weight: item.weight === null ? null : item.weight * GRAMS,
      length: item.size?.length ?? null,
      width: item.size?.width ?? null,
      height: item.size?.height ?? null,
    })),
    { boxes, itemWeight: item_weight, boxId: box_id }
  )

/** Lines as they were when the form was opened, with what is left of them now; new ones at the end. */
export const linesNow = (known: readonly PanelItem[], now: readonly PanelItem[]): PanelItem[] => [
  ...known.map((line) => ({ ...line, quantity: now.find(({ id }) => id === line.id)?.quantity ?? 0 })),
  ...now.filter(({ id }) => !known.some((line) => line.id === id)),
]

/** What is wrong with the choice: nothing, or more than is left because somebody was faster. */
export const pieceProblems = (items: readonly PanelItem[], chosen: Chosen): Problem[] => {
  const gone = items
    .filter((item) => takenOf(chosen, item) > item.quantity)
    .map(({ id, title, quantity }): Problem => ({ code: "pieces_gone", path: `items.${id}`, severity: "error", message: null, values: { title, left: quantity } }))
  return picksOf(chosen).length === 0 ? [{ code: "pieces_missing", path: "items", severity: "error", message: null }, ...gone] : gone
}

/** A declared value that was the worth of what was chosen before follows the choice. */
export const declaredFor = (declared: number | null, before: number, after: number): number | null =>
  declared !== null && cents(declared) === cents(before) ? euros(cents(after)) : declared
