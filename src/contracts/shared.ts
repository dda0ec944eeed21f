import { z } from "zod"

/** Languages every text of the suite exists in. */
export const LOCALES = ["bg", "en"] as const
export type Locale = (typeof LOCALES)[number]

/** Opaque keyset cursor: base64url of a sort key and an id. */
export const cursorSchema = z.string().max(300).regex(/^[A-Za-z0-9_-]+$/, "Invalid cursor")

/** Identifier of a Medusa or suite row. */
export const idSchema = z.string().min(1).max(128).regex(/^[A-Za-z0-9_-]+$/, "Invalid id")

/** A query value given once, repeated, or separated by commas; always read as a list. */
export const listOf = <T extends z.ZodType>(item: T, max: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((value) =>
      (Array.isArray(value) ? value : value.split(",")).map((part) => part.trim()).filter(Boolean)
    )
    .pipe(z.array(item).min(1).max(max) as unknown as z.ZodType<z.output<T>[], string[]>)

/** A boolean in a query string. */
export const queryBoolean = z.enum(["true", "false"]).transform((value) => value === "true")

/** Page size of a keyset list. */
export const limitSchema = (standard: number, max: number) =>
  z.coerce.number().int().min(1).max(max).default(standard)

/** A number that stops counting at `cap`: `value` is exact while `capped` is false. */
export const cappedCountSchema = z.object({ value: z.number().int(), capped: z.boolean() })
export type CappedCount = z.infer<typeof cappedCountSchema>

/** Moment as ISO 8601 in UTC. */
export const momentSchema = z.iso.datetime()

/** Control and invisible characters, but for tab and line break: they hide text or break layouts. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** Plain text as it is stored: composed letters, `\n` line breaks, nothing invisible, no space around. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(UNSEEN, "").normalize("NFC").trim()

/** Text of a stranger, cleaned before its length is checked. It is never read as HTML. */
export const plainTextSchema = (min: number, max: number) =>
  z.string().max(max * 4).transform(cleanText).pipe(z.string().min(min).max(max))
