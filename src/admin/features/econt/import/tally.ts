import type { LegacyNote, LegacyRowReport } from "../../../../contracts/econt-legacy"

/** What the pages of an import add up to. */
export type Tally = {
  read: number
  /** Imported, or to be imported in a dry run. */
  taken: number
  /** Of those, how many Econt is asked about from now on. */
  followed: number
  exists: number
  skipped: number
  notes: readonly { note: LegacyNote; count: number }[]
  /** Rows somebody should look at, in the order of the earlier table. */
  noted: readonly LegacyRowReport[]
}

export const EMPTY: Tally = { read: 0, taken: 0, followed: 0, exists: 0, skipped: 0, notes: [], noted: [] }

/** True of so many that it is told once and not row by row. */
const isOfRow = (note: LegacyNote): boolean => note !== "converted_from_bgn"

const countNotes = (before: Tally["notes"], rows: readonly LegacyRowReport[]): Tally["notes"] => {
  const counts = new Map(before.map(({ note, count }) => [note, count]))
  for (const note of rows.flatMap(({ notes }) => notes)) {
    counts.set(note, (counts.get(note) ?? 0) + 1)
  }
  return [...counts].map(([note, count]) => ({ note, count }))
}

/** A page more. */
export const addRows = (before: Tally, rows: readonly LegacyRowReport[]): Tally => {
  const count = (isWanted: (row: LegacyRowReport) => boolean) => rows.filter(isWanted).length
  const fresh = rows.filter(({ outcome }) => outcome === "created" || outcome === "would_create")
  return {
    read: before.read + rows.length,
    taken: before.taken + fresh.length,
    followed: before.followed + fresh.filter(({ followed }) => followed).length,
    exists: before.exists + count(({ outcome }) => outcome === "exists"),
    skipped: before.skipped + count(({ outcome }) => outcome === "skipped"),
    notes: countNotes(before.notes, rows),
    noted: [...before.noted, ...rows.filter(({ notes }) => notes.some(isOfRow))],
  }
}
