import type { Flag } from "../../../../contracts/review"
import { findFlags } from "../../../../contracts/review-flags"

/** A piece of a text, plain or marked: by a flag, or as what was searched for. */
export type TextPiece = { text: string; mark: Flag | "match" | null }

type Mark = { mark: Flag | "match"; start: number; end: number }

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

const findMatches = (text: string, query: string | undefined): { start: number; end: number }[] => {
  const words = (query ?? "").trim().split(/\s+/).filter((word) => word.length > 1)
  if (words.length === 0) {
    return []
  }
  const pattern = new RegExp(words.map(escapePattern).join("|"), "giu")
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Cuts a text into pieces; a flag wins over a search match at the same place. */
export const markText = (text: string, query?: string): TextPiece[] => {
  const flags: Mark[] = findFlags(text).map(({ flag, start, end }) => ({ mark: flag, start, end }))
  const matches: Mark[] = findMatches(text, query)
    .filter(({ start, end }) => !flags.some((flag) => start < flag.end && end > flag.start))
    .map(({ start, end }) => ({ mark: "match", start, end }))
  const pieces: TextPiece[] = []
  let at = 0
  for (const { mark, start, end } of [...flags, ...matches].sort((a, b) => a.start - b.start)) {
    if (start > at) {
      pieces.push({ text: text.slice(at, start), mark: null })
    }
    pieces.push({ text: text.slice(start, end), mark })
    at = end
  }
  if (at < text.length) {
    pieces.push({ text: text.slice(at), mark: null })
  }
  return pieces
}
