import { JSONParser } from "@streamparser/json"
import type { z } from "@medusajs/framework/zod"
import { pieces, readAnswer, readResponse } from "./body"
import { Failure } from "./failure"
import type { EcontCallOptions } from "./options"
import type { Call, Exchange, Transport } from "./transport"

const MAX_BYTES = 512 * 1024 * 1024
/** An answer that has no row in its first pieces is an error, a page or an empty list. */
const HEAD_BYTES = 256 * 1024

const joined = (head: Uint8Array[]): string => new TextDecoder().decode(Buffer.concat(head))

/** The field a list is in, the form of its rows and of the whole answer. */
export type Source<T> = { list: string; row: z.ZodType<T>; answer: z.ZodType }

/** The rows of a list, as they arrive. */
async function* rowsOf<T>(
  method: string,
  exchange: Exchange,
  { list, row, answer }: Source<T>,
  now: number
): AsyncGenerator<T, void> {
  if (!exchange.response.ok) {
    await readResponse(method, exchange, answer, now)
  }
  const ready: unknown[] = []
  const parser = new JSONParser({ paths: [`$.${list}.*`], keepStack: false })
  parser.onValue = ({ value }) => {
    ready.push(value)
  }
  let broken = false
  parser.onError = () => {
    broken = true
  }
  let head: Uint8Array[] | null = []
  let size = 0
  for await (const piece of pieces(exchange, MAX_BYTES)) {
    if (!broken) {
      parser.write(piece)
    }
    size += piece.byteLength
    head?.push(piece)
    if (ready.length > 0) {
      head = null
    }
    for (const value of ready.splice(0)) {
      yield row.parse(value)
    }
    if (head && size > HEAD_BYTES) {
      throw new Failure("body", { status: exchange.response.status })
    }
  }
  if (head) {
    readAnswer(method, exchange.response, joined(head), answer, now)
  } else if (broken || !parser.isEnded) {
    throw new Failure("body", { status: exchange.response.status, again: true })
  }
}

/**
 * Reads a long list row by row and never holds all of it. Until the first row was handed over a failure is tried
 * again; after it the failure is the caller's, who has half of a list.
 */
export async function* streamRows<T>(
  transport: Transport,
  call: Call,
  target: Parameters<Transport["open"]>[1],
  source: Source<T>,
  options: EcontCallOptions
): AsyncGenerator<T, void> {
  for (let attempt = 1, handed = false; ; attempt += 1) {
    let exchange: Exchange | undefined
    try {
      exchange = await transport.open(call, target, options, attempt)
      for await (const row of rowsOf(call.method, exchange, source, transport.timing.now())) {
        handed = true
        yield row
      }
      exchange.end()
      return
    } catch (error) {
      const reason = exchange ? exchange.explain(error) : error
      exchange?.end(reason)
      if (handed && reason instanceof Failure) {
        throw transport.finalError(call, reason)
      }
      await transport.again(call, reason, attempt, options)
    } finally {
      exchange?.end()
    }
  }
}
