// @vitest-environment jsdom
import Medusa from "@medusajs/js-sdk"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { followFeed, type LiveBatch } from "../live"
import { createQueue, startFeed, type Feed } from "./feed-server"

/** No other timer of the process has this length, so the clock below knows the pauses by it. */
const POLL_EVERY = 5003
const POLLS_PER_STREAM = 3

let feed: Feed
let clock: ReturnType<typeof takeClock>
let stop: () => void = () => undefined
let batches: ReturnType<typeof createQueue<LiveBatch<number>>>

/** Follows the server's feed with the client the dashboard uses; a stream is there after `beforeOpen`. */
const follow = (since = 0, beforeOpen: () => Promise<void> = async () => undefined) => {
  const { client } = new Medusa({ baseUrl: feed.url, auth: { type: "session" } })
  stop = followFeed<number>({
    since,
    openStream: async (from) => {
      const stream = await client.fetchStream("/stream", { query: { since: String(from) } })
      await beforeOpen()
      return stream
    },
    readEvent: (data) => (data.startsWith("{") ? (JSON.parse(data) as LiveBatch<number>) : null),
    poll: (from) => client.fetch<LiveBatch<number>>("/changes", { query: { since: from } }),
    onBatch: batches.put,
    pollEvery: POLL_EVERY,
    pollsPerStream: POLLS_PER_STREAM,
  })
}

/** Pauses end when the test says so; the timers of the connections are left alone. */
const takeClock = () => {
  const { setTimeout, clearTimeout } = globalThis
  const pending = new Map<object, () => void>()
  const begun = createQueue<object>()
  vi.stubGlobal("setTimeout", (work: () => void, milliseconds?: number, ...rest: unknown[]) => {
    if (milliseconds !== POLL_EVERY) {
      return setTimeout(work, milliseconds, ...rest)
    }
    const pause = {}
    pending.set(pause, work)
    begun.put(pause)
    return pause
  })
  vi.stubGlobal("clearTimeout", (timer: NodeJS.Timeout) => pending.delete(timer) || clearTimeout(timer))
  return {
    /** Number of pauses that have begun and not ended. */
    running: () => pending.size,
    /** Waits for a pause to begin. */
    begin: async () => void (await begun.next()),
    /** Ends the pauses that have begun. */
    ring: () => [...pending.values()].forEach((work) => work()),
  }
}

const setHidden = (isHidden: boolean) => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(isHidden)
  document.dispatchEvent(new Event("visibilitychange"))
}

/** Lets the pause after a poll begin, then end. */
const passPause = async () => {
  await clock.begin()
  clock.ring()
}

beforeEach(async () => {
  feed = await startFeed()
  batches = createQueue()
  clock = takeClock()
})

afterEach(async () => {
  stop()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  await feed.close()
})

describe("followFeed while the stream is there", () => {
  it("begins at what the page knows and hands on what comes, once", async () => {
    follow(7)
    expect(await feed.requests.next()).toBe("stream since 7")
    feed.publish(8)
    expect(await batches.next()).toEqual({ changes: [8], seq: 8, overflow: false })
    feed.send("still here")
    feed.send(JSON.stringify({ changes: [8], seq: 8, overflow: false }))
    feed.publish(9)
    expect(await batches.next()).toEqual({ changes: [9], seq: 9, overflow: false })
  })

  it("hands on that too much was missed, even where nothing is new", async () => {
    follow(7)
    await feed.requests.next()
    feed.send(JSON.stringify({ changes: [], seq: 7, overflow: true }))
    expect(await batches.next()).toEqual({ changes: [], seq: 7, overflow: true })
  })

  it("asks once more when the page is focused or the network is back", async () => {
    follow(3)
    await feed.requests.next()
    window.dispatchEvent(new Event("focus"))
    expect(await feed.requests.next()).toBe("poll since 3")
    window.dispatchEvent(new Event("online"))
    expect(await feed.requests.next()).toBe("poll since 3")
  })
})

describe("followFeed when the stream is cut", () => {
  it("polls from the last change it saw, then tries the stream again and goes on with it", async () => {
    follow()
    await feed.requests.next()
    feed.publish(1)
    await batches.next()

    feed.setStream("refused")
    feed.cut()
    feed.publish(2)
    expect(await feed.requests.next()).toBe("poll since 1")
    expect(await batches.next()).toEqual({ changes: [2], seq: 2, overflow: false })
    await passPause()
    expect(await feed.requests.next()).toBe("poll since 2")
    feed.publish(3)
    await passPause()
    expect(await feed.requests.next()).toBe("poll since 2")
    expect(await batches.next()).toMatchObject({ seq: 3 })

    feed.setStream("open")
    await passPause()
    expect(await feed.requests.next()).toBe("stream since 3")
    feed.publish(4)
    expect(await batches.next()).toEqual({ changes: [4], seq: 4, overflow: false })
    expect(clock.running()).toBe(0)
  })

  it.each(["refused", "silent end"] as const)("does not ask for the stream at every turn (%s)", async (how) => {
    feed.setStream(how)
    follow()
    const asked: string[] = []
    for (let turn = 0; turn < 2; turn++) {
      asked.push(await feed.requests.next())
      for (let round = 0; round < POLLS_PER_STREAM; round++) {
        asked.push(await feed.requests.next())
        await passPause()
      }
    }
    const turn = ["stream since 0", "poll since 0", "poll since 0", "poll since 0"]
    expect(asked).toEqual([...turn, ...turn])
  })

  it("asks again for the same when a poll fails", async () => {
    feed.setStream("refused")
    feed.setPolls("failing")
    follow(5)
    expect(await feed.requests.next()).toBe("stream since 5")
    expect(await feed.requests.next()).toBe("poll since 5")
    feed.publish(6)
    await passPause()
    expect(await feed.requests.next()).toBe("poll since 5")
    feed.setPolls("answered")
    await passPause()
    expect(await feed.requests.next()).toBe("poll since 5")
    expect(await batches.next()).toEqual({ changes: [6], seq: 6, overflow: false })
  })
})

describe("followFeed on a hidden page", () => {
  it("rests: no stream, no polls; and catches up when the page is seen again", async () => {
    follow()
    await feed.requests.next()
    setHidden(true)
    await feed.allStreamsClosed()
    feed.publish(1)
    clock.ring()
    expect(feed.requests.left()).toEqual([])

    setHidden(false)
    const asked = [await feed.requests.next(), await feed.requests.next()].sort()
    expect(asked[0]).toBe("poll since 0")
    expect(asked[1]).toMatch(/^stream since [01]$/)
    expect(await batches.next()).toMatchObject({ seq: 1 })
    feed.publish(2)
    expect(await batches.next()).toMatchObject({ seq: 2 })
  })
})

describe("the end of followFeed", () => {
  /** Fails when anything of the feed still runs: a connection, a timer, an answer to an event. */
  const expectSilence = async () => {
    await feed.allStreamsClosed()
    window.dispatchEvent(new Event("focus"))
    window.dispatchEvent(new Event("online"))
    document.dispatchEvent(new Event("visibilitychange"))
    clock.ring()
    feed.publish(99)
    // Two requests there and back: what was begun before them has arrived by then.
    for (const marker of ["first", "second"]) {
      await (await fetch(`${feed.url}/changes?since=${marker}`)).text()
      expect(await feed.requests.next()).toBe(`poll since ${marker}`)
    }
    expect(feed.requests.left()).toEqual([])
    expect(batches.left()).toEqual([])
    expect(clock.running()).toBe(0)
  }

  it("closes the stream", async () => {
    follow()
    await feed.requests.next()
    feed.publish(1)
    await batches.next()
    stop()
    await expectSilence()
  })

  it("ends the polls", async () => {
    feed.setStream("refused")
    follow()
    await feed.requests.next()
    await feed.requests.next()
    await clock.begin()
    stop()
    await expectSilence()
  })

  it("hands on nothing of a poll that is under way, and begins no pause after it", async () => {
    feed.setStream("refused")
    feed.setPolls("held")
    follow()
    await feed.requests.next()
    await feed.requests.next()
    feed.publish(1)
    stop()
    feed.setPolls("answered")
    feed.answerHeld()
    await expectSilence()
  })

  it("leaves no stream behind that was only being opened", async () => {
    const opened = createQueue<() => void>()
    follow(0, () => new Promise((resolve) => opened.put(resolve)))
    await feed.requests.next()
    const finish = await opened.next()
    stop()
    finish()
    await expectSilence()
  })
})
