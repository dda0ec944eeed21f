import type { Line } from "../../contracts/email-campaign-text"
import type { Context } from "./context"
import { escapeHtml, oneLine } from "./escape"
import type { Place, Segment } from "./types"

/** A line as HTML. */
export const lineHtml = (context: Context, line: Line): string =>
  line
    .map((node) =>
      node.type === "text"
        ? escapeHtml(node.text)
        : context.mark({ slot: "field", index: context.field(node.attrs), place: "html" })
    )
    .join("")

/** A line as a header or in the plain-text part. */
export const lineSegments = (context: Context, line: Line, place: Place): Segment[] =>
  line.map((node) =>
    node.type === "text" ? oneLine(node.text) : { slot: "field", index: context.field(node.attrs), place }
  )
