import { safeImage } from "../document/url"
import type { Context } from "./context"
import { isPassive } from "./css"
import { type Attributes, rewrite } from "./rewrite"

const ELEMENTS = new Set(
  (
    "html head title meta style body div table tbody thead tfoot caption tr td th p a img span br hr b strong i em u s small sub sup " +
    "ul ol li h1 h2 h3 h4 blockquote center"
  ).split(" ")
)
const ATTRIBUTES = new Set(
  (
    "align alt aria-hidden aria-label aria-roledescription bgcolor border cellpadding cellspacing class colspan dir height " +
    "href lang role rowspan src start style target title valign width"
  ).split(" ")
)
const OF: Record<string, Set<string>> = {
  html: new Set(["xmlns", "xmlns:v", "xmlns:o"]),
  meta: new Set(["charset", "content", "http-equiv", "name"]),
  style: new Set(["type", "media"]),
}
const META = /^(content-type|x-ua-compatible)$/i

const keptAttributes = (context: Context, name: string, attributes: Attributes): Attributes => {
  const result: Attributes = {}
  for (const [key, value] of Object.entries(attributes)) {
    const known = ATTRIBUTES.has(key) || OF[name]?.has(key)
    const harmless =
      (key !== "href" || context.isMark(value)) &&
      (key !== "src" || safeImage(value) !== null) &&
      (key !== "style" || isPassive(value))
    if (known && harmless) {
      result[key] = value
    }
  }
  return result
}

const comments = (html: string): Set<string> =>
  new Set([...html.matchAll(/<!--([\s\S]*?)-->/g)].map(([, data]) => data))
const styles = (html: string): Set<string> =>
  new Set([...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css))

/** Line breaks and indents of MJML are a fifth of its bytes. */
const tight = (html: string): string => html.replace(/\s*\n\s*/g, "\n").replace(/>\s+</g, "><")

/**
 * The last door of the HTML part. MJML lets through whatever it is given, so all of it is read again
 * here: comments and styles stay only if MJML wrote them before a text of anybody was there, links
 * only if they are slots.
 * @param compiled what MJML made, with words instead of texts
 * @returns the finished HTML, in which only the words of slots are left
 */
export const passGate = (context: Context, compiled: string): string => {
  const skeleton = tight(compiled)
  const trusted = { comments: comments(skeleton), styles: styles(skeleton) }
  const html = rewrite(context.unfix(skeleton), {
    enter: (name, attributes) => {
      if (!ELEMENTS.has(name) || (name === "meta" && !META.test(attributes["http-equiv"] ?? "content-type"))) {
        return "drop"
      }
      return keptAttributes(context, name, attributes)
    },
    comment: (data) => trusted.comments.has(data),
    style: (css) => trusted.styles.has(css),
  })
  return `<!doctype html>${html}`
}
