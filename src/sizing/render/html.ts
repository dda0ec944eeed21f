const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

/** Text that is safe between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark])

/** An address that may be linked to or loaded: absolute `http(s)`, or a path on the same site. Null for all others. */
export const safeUrl = (address: string): string | null => {
  const url = address.trim()
  if (/^\/(?![/\\])/.test(url)) return url
  if (!/^https?:\/\//i.test(url)) return null
  try {
    return new URL(url).href
  } catch {
    return null
  }
}

/** JSON that can stand inside a `script` element without ending it. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/</g, "\\u003c").replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029")

export type Attributes = Record<string, string | number | boolean | null | undefined>

/** Attributes with a leading space; `true` stands alone, `false`, null and undefined are left out. */
export const attributes = (values: Attributes): string =>
  Object.entries(values)
    .filter(([, value]) => value !== false && value !== null && value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
    .join("")
