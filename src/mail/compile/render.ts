import type { MergeField } from "../../contracts/email-campaign-text"
import { conditionHolds, type ContactFacts } from "../document/condition"
import { own } from "../document/own"
import { escapeFor, escapeHtml } from "./escape"
import type { CompiledMessage, Place, Segment, Slot } from "./types"

/** What one recipient brings. */
export interface RecipientValues {
  fields: Readonly<Partial<Record<MergeField, string | null>>>
  facts: ContactFacts
  /** Address of each link by its index, as a tracked one; without it the links are what the document says. */
  links?: readonly string[]
  unsubscribe: string
  preferences: string
  view: string
  /** Address of the picture that counts openings; `null` for those who did not agree to it. */
  pixel: string | null
  /** Codes by id of the block. */
  coupons: Readonly<Record<string, string>>
}

export interface RenderedMail {
  subject: string
  html: string
  text: string
}

const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)/i
const IMAGE = /^https?:\/\//i

const address = (url: string, place: Place): string => escapeFor(ADDRESS.test(url) ? url : "#", place)

const filled = (message: CompiledMessage, slot: Exclude<Slot, { slot: "when" }>, values: RecipientValues): string => {
  switch (slot.slot) {
    case "field": {
      const { name, fallback } = message.fields[slot.index]
      return escapeFor(values.fields[name]?.trim() || fallback, slot.place)
    }
    case "link":
      return address(values.links?.[slot.index] ?? message.links[slot.index].url, slot.place)
    case "coupon":
      return escapeFor(own(values.coupons, message.coupons[slot.index].block_id) ?? "", slot.place)
    case "pixel": {
      const { pixel } = values
      return pixel !== null && IMAGE.test(pixel) ? `<img src="${escapeHtml(pixel)}" width="1" height="1" alt="" style="display:block;border:0;">` : ""
    }
    default:
      return address(values[slot.slot], slot.place)
  }
}

const assemble = (message: CompiledMessage, segments: Segment[], truths: boolean[], values: RecipientValues): string => {
  let output = ""
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index]
    if (typeof segment === "string") {
      output += segment
    } else if (segment.slot !== "when") {
      output += filled(message, segment, values)
    } else if (!truths[segment.condition]) {
      index += segment.skip
    }
  }
  return output
}

/**
 * The mail of one recipient: the segments of a compiled message put together, every value escaped for
 * its place. It takes microseconds and asks nobody.
 */
export const renderFor = (message: CompiledMessage, values: RecipientValues): RenderedMail => {
  const truths = message.conditions.map((condition) => conditionHolds(condition, values.facts))
  return {
    subject: assemble(message, message.subject, truths, values),
    html: assemble(message, message.segments, truths, values),
    text: `${assemble(message, message.text, truths, values).trim()}\n`,
  }
}
