import { z } from "@medusajs/framework/zod"
import type { EcontProblem } from "../errors"
import { flattenProblems } from "../problems"
import { sofiaDate, sofiaTime } from "../sofia"

/**
 * Fields of answers. Econt leaves fields out, answers null, and writes numbers as text: a field that cannot be read
 * is null and never fails the answer it is in.
 */

const isObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const number = (value: unknown): number | null => {
  const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value
  return typeof read === "number" && Number.isFinite(read) ? read + 0 : null
}

/** Text; a number is written out, so that waybill numbers never lose digits to rounding of ours. */
export const text = z
  .unknown()
  .transform((value): string | null =>
    typeof value === "string" ? value : typeof value === "number" ? String(value) : null
  )

export const decimal = z.unknown().transform(number)

export const flag = z.unknown().transform((value): boolean | null => {
  const word = String(value).toLowerCase()
  return word === "true" || word === "1" ? true : word === "false" || word === "0" ? false : null
})

/** A moment, in milliseconds since 1970. */
export const instant = z.unknown().transform((value): number | null => {
  const ms = number(value)
  if (ms !== null || typeof value !== "string") {
    return ms
  }
  return number(Date.parse(value))
})

/** A date in Europe/Sofia, `YYYY-MM-DD`; Econt sends the milliseconds of its midnight. */
export const day = z.unknown().transform((value): string | null => {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value)) {
    return value.slice(0, 10)
  }
  const ms = number(value)
  return ms === null ? null : sofiaDate(ms)
})

/** A time of day in Europe/Sofia, `HH:MM`; Econt sends milliseconds of some day. */
export const hours = z.unknown().transform((value): string | null => {
  if (typeof value === "string" && /^\d\d:\d\d/.test(value)) {
    return value.slice(0, 5)
  }
  const ms = number(value)
  return ms === null ? null : sofiaTime(ms)
})

/** The error of one item of a batch, as a list; empty when there is none. */
export const problems = z
  .unknown()
  .transform((value): EcontProblem[] => (isObject(value) ? flattenProblems(value) : []))

/** An object inside an answer: null when it is not there. */
export const sub = <T extends z.ZodType>(of: T) =>
  z.unknown().transform((value): z.output<T> | null => (isObject(value) ? of.parse(value) : null))

const rowsOf = <T extends z.ZodType>(of: T, value: unknown[]): z.output<T>[] =>
  value.filter(isObject).map((item) => of.parse(item))

/** A list inside an answer: empty when it is not there; what is no object is left out. */
export const list = <T extends z.ZodType>(of: T) =>
  z.unknown().transform((value) => (Array.isArray(value) ? rowsOf(of, value) : []))

/**
 * The list an answer is about; null is Econt's way to write none. An answer without the field is no answer, so that
 * "nothing" is never read out of a page that is something else.
 */
export const wholeList = <T extends z.ZodType>(of: T) =>
  z
    .array(z.unknown())
    .nullable()
    .transform((value) => rowsOf(of, value ?? []))

/** Plain values in a list, as texts. */
export const texts = z
  .unknown()
  .transform((value): string[] =>
    Array.isArray(value)
      ? value.filter((item) => ["string", "number"].includes(typeof item)).map(String)
      : []
  )
