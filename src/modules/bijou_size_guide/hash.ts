import { createHash } from "node:crypto"

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(canonical)
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, canonical(inner)])
    )
  }
  return value
}

/** SHA-256 of the canonical JSON of a value: keys sorted, so the order in which they were written does not count. */
export const contentHash = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(canonical(value))).digest("hex")
