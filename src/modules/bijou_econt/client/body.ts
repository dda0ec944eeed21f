import type { z } from "@medusajs/framework/zod"
import { EcontRefusal } from "./errors"
import { Failure, statusFailure } from "./failure"
import { findError, flattenProblems } from "./problems"
import type { Exchange } from "./transport"

/** No answer Econt is known to give is half as long. */
const MAX_BYTES = 48 * 1024 * 1024

/** The pieces of a body, each with the whole time-out to arrive; a longer body than `limit` fails. */
export async function* pieces(
  { response, touch, rest }: Exchange,
  limit: number
): AsyncGenerator<Uint8Array, void> {
  if (!response.body) {
    return
  }
  let size = 0
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.byteLength
    if (size > limit) {
      throw new Failure("body", { status: response.status })
    }
    rest()
    yield piece
    touch()
  }
}

/** The whole body. */
export const readBytes = async (exchange: Exchange, limit: number): Promise<Uint8Array> => {
  const all: Uint8Array[] = []
  for await (const piece of pieces(exchange, limit)) {
    all.push(piece)
  }
  return new Uint8Array(Buffer.concat(all))
}

const parseJson = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

/**
 * Whether a response says no. Econt does so with status 517; any body of its errors with another status below 500
 * means the same.
 */
const refusal = (method: string, status: number, body: unknown): EcontRefusal | null => {
  const error = findError(body, status >= 400)
  if (status === 517) {
    return new EcontRefusal(method, flattenProblems(error))
  }
  return error && status < 500 && status !== 429 && status !== 408
    ? new EcontRefusal(method, flattenProblems(error))
    : null
}

/** Reads a text already taken off a response as an answer of `schema`. */
export const readAnswer = <T extends z.ZodType>(
  method: string,
  response: Response,
  text: string,
  schema: T,
  now: number,
  empty?: unknown
): z.output<T> => {
  const { status, ok } = response
  const json = parseJson(text)
  const no = refusal(method, status, json?.value)
  if (no) {
    throw no
  }
  if (!ok) {
    throw statusFailure(response, now)
  }
  const body = text.trim() === "" ? empty : json?.value
  const answer = body === undefined ? null : schema.safeParse(body)
  if (!answer?.success) {
    throw new Failure("body", { status, again: true })
  }
  return answer.data
}

/** Reads a whole response as an answer of `schema`. */
export const readResponse = async <T extends z.ZodType>(
  method: string,
  exchange: Exchange,
  schema: T,
  now: number,
  empty?: unknown
): Promise<z.output<T>> => {
  const bytes = await readBytes(exchange, MAX_BYTES)
  return readAnswer(method, exchange.response, new TextDecoder().decode(bytes), schema, now, empty)
}
