import type { BlockOf } from "../../contracts/email-campaign-block"
import type { Finding } from "../../contracts/email-campaign-check"
import { checkImage, checkLink } from "./addresses"
import { unsupported } from "./clients-data"
import { finding } from "./finding"

const ATTRIBUTE = (name: string) => new RegExp(`<[a-z][^>]*?\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "gi")

const valuesOf = (html: string, name: string): string[] =>
  [...html.matchAll(ATTRIBUTE(name))].map(([, double, single, bare]) => (double ?? single ?? bare ?? "").replaceAll("&amp;", "&"))

/** Features of CSS a style uses, as the data name them. */
const featuresOf = (style: string): string[] =>
  style.split(";").flatMap((declaration) => {
    const [name = "", value = ""] = declaration.split(":").map((part) => part.trim().toLowerCase())
    const units = [...value.matchAll(/\d(ch|rem|vh|vw|vmin|vmax)\b/g)].map(([, unit]) => `css-unit-${unit}`)
    return [`css-${name}`, ...units, ...(value.includes("rgba(") ? ["css-rgba"] : [])]
  })

const unloved = (html: string, blockId: string): Finding[] => {
  const features = new Set(valuesOf(html, "style").flatMap(featuresOf))
  return [...features]
    .filter((key) => Object.hasOwn(unsupported, key))
    .sort()
    .map((key) => finding("client_support", blockId, { feature: unsupported[key].title, clients: unsupported[key].clients }))
}

const withoutAlt = (html: string): boolean => (html.match(/<img\b[^>]*>/gi) ?? []).some((tag) => !/\salt\s*=/i.test(tag))

/** HTML somebody wrote: its links, its pictures, and what mail programs will not show of it. */
export const checkHtml = ({ id, html }: BlockOf<"html">, isAllowed: boolean): Finding[] => {
  if (!isAllowed) {
    return [finding("html_not_allowed", id)]
  }
  return [
    ...valuesOf(html, "href").flatMap((address) => checkLink(address, id)),
    ...valuesOf(html, "src").flatMap((address) => checkImage(address, id)),
    ...(withoutAlt(html) ? [finding("alt_missing", id)] : []),
    ...unloved(html, id),
  ]
}
