import type { Binding } from "../../../../lib/db"
import { queryWords } from "../fold"

/** A piece of SQL with its values. */
export type Piece = { sql: string; bindings: Binding[] }

/** What a person typed, ready to be compared: folded words hold letters and digits only, so no wildcard. */
export type Typed = { raw: string; key: string; words: string[] }

export const typedOf = (q: string | undefined): Typed => {
  const words = queryWords(q ?? "")
  return { raw: (q ?? "").trim(), key: words.join(" "), words }
}

/** Every word starts a word of the column. */
export const startsWords = (column: string, words: readonly string[]): Piece => ({
  sql: words.map(() => `${column} LIKE ?`).join(" AND ") || "true",
  bindings: words.map((word) => `% ${word}%`),
})

/**
 * How well a place fits, best first: 0 its name or number exactly, 1 a name beginning with these words,
 * 2 a name beginning so, 3 words of the name, 4 words of its address or province.
 */
export const tierOf = (typed: Typed, { keys, exact, names }: { keys: string[]; exact: string; names?: string }): Piece => {
  if (typed.words.length === 0) {
    return { sql: "0::int", bindings: [] }
  }
  const any = (compare: string) => keys.map((key) => `${key} ${compare}`).join(" OR ")
  const all = (value: string) => keys.map(() => value)
  const inNames = names ? startsWords(names, typed.words) : { sql: "true", bindings: [] }
  return {
    sql: `CASE WHEN ${any("= ?")} OR ${exact} = ? THEN 0 WHEN ${any("LIKE ?")} THEN 1 WHEN ${any("LIKE ?")} THEN 2
               WHEN ${inNames.sql} THEN 3 ELSE 4 END`,
    bindings: [...all(typed.key), typed.raw, ...all(`${typed.key} %`), ...all(`${typed.key}%`), ...inNames.bindings],
  }
}

/** Shorter texts resemble everything. */
const SHORTEST_TYPO = 4

export const canForgive = ({ key }: Typed): boolean => key.length >= SHORTEST_TYPO

/** Names that resemble what was typed, by the limits of pg_trgm; an index on the column can find them. */
export const resembles = (column: string, { key }: Typed): Piece => ({
  sql: `(${column} % ? OR ? <% ${column})`,
  bindings: [key, key],
})

/** How much they do, 0 to 1: the whole name before a part of it. */
export const likeness = (column: string, { key }: Typed): Piece => ({
  sql: `greatest(similarity(${column}, ?), word_similarity(?, ${column}) * 0.9)`,
  bindings: [key, key],
})
