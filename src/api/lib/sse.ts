import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

const HEARTBEAT_MS = 20_000
const RETRY_MS = 3_000
/** A stream ends after this, so that the browser connects anew and its login is checked again. */
const LONGEST_MS = 15 * 60_000
/** Bytes waiting for a reader that does not read, before the stream is given up. */
const MOST_BUFFERED = 1_000_000

export type EventStream = {
  /** Writes one event; nothing after the end. `id` comes back as `Last-Event-ID`. */
  send: (event: string, data: unknown, id?: string | number) => void
  /** Ends the stream from this side. */
  close: () => void
  /** Aborts when the stream ends, from either side: stop what feeds it. */
  signal: AbortSignal
}

/**
 * Turns the answer into a stream of server-sent events: a comment every 20 seconds keeps
 * proxies from closing it, `no-transform` keeps compression from holding it back.
 */
export const openEventStream = (_req: MedusaRequest, res: MedusaResponse): EventStream => {
  const ended = new AbortController()
  const close = () => {
    if (ended.signal.aborted) {
      return
    }
    clearInterval(heartbeat)
    clearTimeout(longest)
    ended.abort()
    res.end()
  }
  const write = (text: string) => {
    if (ended.signal.aborted) {
      return
    }
    res.write(text)
    if (res.writableLength > MOST_BUFFERED) {
      close()
    }
  }
  res.status(200).set({
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-cache, no-transform",
    "X-Accel-Buffering": "no",
  })
  res.flushHeaders()
  res.on("close", close)
  const heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS)
  const longest = setTimeout(close, LONGEST_MS)
  heartbeat.unref()
  longest.unref()
  write(`retry: ${RETRY_MS}\n\n`)
  return {
    send: (event, data, id) =>
      write(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    close,
    signal: ended.signal,
  }
}
