import type { ReviewStatus } from "../../../contracts/review-status"

const MEDIA_MAX = 20
const URL_MAX = 2000

/** What sources call the standing of a review. Hidden reviews wait for a fresh look. */
const STATUS_NAMES: Record<ReviewStatus, readonly string[]> = {
  published: ["published", "publish", "ok", "active", "approved", "approve", "enable", "enabled", "visible", "1", "true",
    "yes", "публикуван", "публикувано", "одобрен", "одобрено", "да"],
  pending: ["pending", "not-yet", "not yet", "unpublished", "hidden", "inactive", "disable", "disabled", "hold", "0",
    "false", "no", "unapproved", "draft", "чакащ", "непубликуван", "скрит", "не"],
  rejected: ["rejected", "reject", "declined", "trash", "post-trashed", "deleted", "archived", "отхвърлен", "изтрит"],
  spam: ["spam", "спам"],
  needs_edit: [],
}
const STATUS_BY_NAME = new Map(
  Object.entries(STATUS_NAMES).flatMap(([status, names]) => names.map((name) => [name, status as ReviewStatus]))
)
const TRUE_NAMES = new Set(["true", "1", "yes", "y", "verified", "verified_buyer", "verified buyer", "verified_purchase",
  "buyer", "да", "потвърден", "потвърдена"])

/** Standing a file gives a review; null when it gives none that is known. */
export const parseStatus = (cell: string): ReviewStatus | null => STATUS_BY_NAME.get(cell.trim().toLowerCase()) ?? null

export const parseFlag = (cell: string): boolean => TRUE_NAMES.has(cell.trim().toLowerCase())

const STARS = /^[★☆⭐✩✭\uFE0F\s]+$/u
const OF_SCALE = /^(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:\/|от|of|out of)\s*(5|10)(?:\s*\p{L}+)?$/iu
const NUMBER = /^(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:stars?|звезд[аи]|★|⭐)?\uFE0F?$/iu

const toNumber = (text: string) => Number(text.replace(",", "."))

/**
 * Rating as the file gives it, on the file's own scale; null when it is no number. `8/10` and
 * counted stars are brought to five at once.
 */
export const parseRating = (cell: string): number | null => {
  const text = cell.trim()
  const scaled = text.match(OF_SCALE)
  if (scaled) {
    return scaled[2] === "10" ? Math.max(1, Math.round(toNumber(scaled[1]) / 2)) : toNumber(scaled[1])
  }
  if (STARS.test(text)) {
    return (text.match(/[★⭐]/gu) ?? []).length || null
  }
  const plain = text.match(NUMBER)
  return plain ? toNumber(plain[1]) : null
}

const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}\.[^\s@<>,;]{2,60}$/u

/** Address in lower case; null when it is none. */
export const parseEmail = (cell: string): string | null => {
  const text = cell.trim().toLowerCase()
  return EMAIL.test(text) ? text : null
}

/** `bg`, `en-US`; null when the cell holds no language. */
export const parseLocale = (cell: string): string | null => {
  const match = cell.trim().match(/^([a-z]{2})(?:[-_]([a-z]{2}))?$/i)
  return match ? match[1].toLowerCase() + (match[2] ? `-${match[2].toUpperCase()}` : "") : null
}

const isWebAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && (url.protocol === "http:" || url.protocol === "https:") && url.username === ""
}

/** Addresses of pictures and videos in the cells, kept as text and never opened. */
export const parseMedia = (cells: string[]): string[] => {
  const found = cells
    .flatMap((cell) => cell.slice(0, MEDIA_MAX * URL_MAX).split(/[\s,;|]+(?=https?:\/\/)|\s+/i))
    .map((text) => text.trim().replace(/[,;|"'\]]+$/, "").replace(/^[["']+/, ""))
    .filter((text) => text.length <= URL_MAX && /^https?:\/\//.test(text) && isWebAddress(text))
  return [...new Set(found)].slice(0, MEDIA_MAX)
}

/** Product name, handle or id of a cell; a Shopify address of an object keeps its number only. */
export const parseProduct = (cell: string): string =>
  cell.replace(/[\p{Cc}\p{Surrogate}\u200B\uFEFF]/gu, " ").trim().replace(/^gid:\/\/shopify\/\w+\//, "").slice(0, 300)
