import { once } from "node:events"
import { createServer, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { afterEach, describe, expect, it } from "vitest"
import { type EventStream, openEventStream } from "../sse"

let server: Server

/** What Express adds to an answer, as far as a stream needs it. */
const asExpress = (res: ServerResponse) =>
  Object.assign(res, {
    status: (code: number) => Object.assign(res, { statusCode: code }),
    set: (headers: Record<string, string>) => Object.entries(headers).forEach((header) => res.setHeader(...header)),
  }) as unknown as MedusaResponse

/** A server that opens a stream for each request. */
const serve = async (onStream: (stream: EventStream) => void): Promise<string> => {
  server = createServer((req, res) => onStream(openEventStream(req as unknown as MedusaRequest, asExpress(res))))
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const readUntil = async (response: Response, end: string): Promise<string> => {
  const reader = response.body!.getReader()
  let text = ""
  while (!text.includes(end)) {
    const { done, value } = await reader.read()
    if (done) {
      break
    }
    text += new TextDecoder().decode(value)
  }
  reader.releaseLock()
  return text
}

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

describe("openEventStream", () => {
  it("delivers events at once, with their ids, and forbids compression", async () => {
    const url = await serve((stream) => {
      stream.send("change", { title: "два\nреда" }, 7)
      stream.send("last", null)
    })
    const response = await fetch(url)
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8")
    expect(response.headers.get("cache-control")).toBe("no-cache, no-transform")
    expect(await readUntil(response, "event: last\ndata: null\n\n")).toBe(
      'retry: 3000\n\nid: 7\nevent: change\ndata: {"title":"два\\nреда"}\n\nevent: last\ndata: null\n\n'
    )
  })

  it("tells its feeder when the reader goes, and takes nothing after that", async () => {
    let opened: (stream: EventStream) => void
    const stream = new Promise<EventStream>((resolve) => (opened = resolve))
    const url = await serve((one) => opened(one))
    const leaving = new AbortController()
    await fetch(url, { signal: leaving.signal })
    const { signal, send } = await stream
    expect(signal.aborted).toBe(false)
    leaving.abort()
    await once(signal, "abort")
    expect(() => send("change", 1)).not.toThrow()
  })

  it("ends from this side", async () => {
    const url = await serve((stream) => stream.close())
    expect(await (await fetch(url)).text()).toBe("retry: 3000\n\n")
  })

  it("gives up a reader that does not read", async () => {
    let opened: (stream: EventStream) => void
    const stream = new Promise<EventStream>((resolve) => (opened = resolve))
    const url = await serve((one) => opened(one))
    await fetch(url)
    const { signal, send } = await stream
    for (let sent = 0; sent < 400 && !signal.aborted; sent++) {
      send("flood", "x".repeat(100_000))
    }
    expect(signal.aborted).toBe(true)
  })
})
