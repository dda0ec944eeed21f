import { Parser } from "htmlparser2"
import { escapeHtml } from "./escape"

const VOID = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"])

export type Attributes = Record<string, string>

/** What becomes of each part of an HTML text. What a policy does not keep is not there afterwards. */
export interface Policy {
  /** Attributes to keep of an element, or `unwrap` for its content alone, or `drop` for nothing of it. */
  enter: (name: string, attributes: Attributes, open: readonly string[]) => Attributes | "unwrap" | "drop"
  leave?: (name: string) => void
  text?: (text: string) => void
  /** Whether a comment stays. */
  comment: (data: string) => boolean
  /** Whether the rules of a `style` element stay. */
  style: (css: string) => boolean
}

const tag = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join("")}>`

/**
 * Reads HTML and writes it anew: names that the policy knows, quoted and escaped attributes, escaped
 * text, every element closed. What a browser would read otherwise than we do cannot be in the result.
 */
export const rewrite = (html: string, policy: Policy): string => {
  let output = ""
  let dropped = 0
  const stack: { name: string; verdict: Attributes | "unwrap" | "drop" }[] = []
  const kept: string[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const verdict = dropped > 0 ? "drop" : policy.enter(name, attributes, kept)
        stack.push({ name, verdict })
        if (verdict === "drop") {
          dropped += 1
        } else if (verdict !== "unwrap") {
          output += tag(name, verdict)
          kept.push(name)
        }
      },
      onclosetag() {
        const last = stack.pop()
        if (last?.verdict === "drop") {
          dropped -= 1
        } else if (last && last.verdict !== "unwrap") {
          kept.pop()
          output += VOID.has(last.name) ? "" : `</${last.name}>`
          policy.leave?.(last.name)
        }
      },
      ontext(text) {
        if (dropped > 0) {
          return
        }
        if (stack.at(-1)?.name === "style") {
          output += policy.style(text) ? text : ""
          return
        }
        output += escapeHtml(text)
        policy.text?.(text)
      },
      oncomment(data) {
        if (dropped === 0 && policy.comment(data)) {
          output += `<!--${data}-->`
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true }
  )
  parser.write(html)
  parser.end()
  return output
}
