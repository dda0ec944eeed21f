import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** Things that come one after another, to be waited for. */
export const createQueue = <Item>() => {
  const items: Item[] = []
  const takers: ((item: Item) => void)[] = []
  return {
    put: (item: Item): void => {
      const taker = takers.shift()
      if (taker) {
        taker(item)
      } else {
        items.push(item)
      }
    },
    /** The next one, now or when it comes. */
    next: (): Promise<Item> =>
      items.length > 0 ? Promise.resolve(items.shift() as Item) : new Promise((resolve) => takers.push(resolve)),
    /** Those that nobody has asked for. */
    left: (): readonly Item[] => items,
  }
}

/** `silent end` takes the request and closes at once, as some proxies do. */
type StreamMode = "open" | "refused" | "silent end"

type PollMode = "answered" | "failing" | "held"

/** A change feed of numbers on a port of this machine: `/stream` by events, `/changes` by polls. */
export const startFeed = async () => {
  const requests = createQueue<string>()
  const open = new Set<ServerResponse>()
  const changes: number[] = []
  let closing: (() => void)[] = []
  let streamMode: StreamMode = "open"
  let pollMode: PollMode = "answered"
  const held: (() => void)[] = []

  const batchAfter = (since: number) => {
    const found = changes.filter((change) => change > since)
    return { changes: found, seq: found.at(-1) ?? since, overflow: false }
  }
  const write = (stream: ServerResponse, data: string) => stream.write(`event: changes\ndata: ${data}\n\n`)

  const answerStream = (res: ServerResponse, since: number) => {
    if (streamMode === "refused") {
      res.writeHead(503).end()
      return
    }
    res.writeHead(200, { "content-type": "text/event-stream" })
    res.write(": hello\n\n")
    if (streamMode === "silent end") {
      res.end()
      return
    }
    open.add(res)
    res.on("close", () => {
      open.delete(res)
      if (open.size === 0) {
        closing.splice(0).forEach((tell) => tell())
      }
    })
    const backlog = batchAfter(since)
    if (backlog.changes.length > 0) {
      write(res, JSON.stringify(backlog))
    }
  }

  const answerPoll = (res: ServerResponse, since: number) => {
    if (pollMode === "failing") {
      res.writeHead(500).end()
      return
    }
    const answer = () =>
      res.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(batchAfter(since)))
    if (pollMode === "held") {
      held.push(answer)
    } else {
      answer()
    }
  }

  const server = createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? "/", "http://localhost")
    const since = searchParams.get("since")
    const isStream = pathname === "/stream"
    if (isStream) {
      answerStream(res, Number(since))
    } else {
      answerPoll(res, Number(since))
    }
    requests.put(`${isStream ? "stream" : "poll"} since ${since}`)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    /** What was asked for, in order, such as `poll since 3`. */
    requests,
    /** Makes one change and tells the open streams of it. */
    publish: (change: number): void => {
      changes.push(change)
      open.forEach((stream) => write(stream, JSON.stringify({ changes: [change], seq: change, overflow: false })))
    },
    /** Sends the open streams one event as it is. */
    send: (data: string): void => open.forEach((stream) => write(stream, data)),
    /** Breaks the connections of the open streams. */
    cut: (): void => open.forEach((stream) => stream.destroy()),
    setStream: (mode: StreamMode): void => {
      streamMode = mode
    },
    setPolls: (mode: PollMode): void => {
      pollMode = mode
    },
    /** Answers the polls that were held. */
    answerHeld: (): void => held.splice(0).forEach((answer) => answer()),
    /** Waits until no stream is open any more. */
    allStreamsClosed: (): Promise<void> =>
      open.size === 0 ? Promise.resolve() : new Promise((resolve) => closing.push(resolve)),
    close: (): Promise<void> => {
      closing = []
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
export type Feed = Awaited<ReturnType<typeof startFeed>>
