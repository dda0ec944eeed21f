import { describe, expect, it } from "vitest"
import { EcontClient, EcontUnavailable, EcontUnsure } from "../index"
import { networkFailure } from "../failure"
import { econt, failureOf, hangUp, json, raw, silence, type Answer } from "./server"

const create = { label: { packCount: 1 }, mode: "create" } as const
const calculate = { label: { packCount: 1 }, mode: "calculate" } as const
const price = json({ label: { totalPrice: 4, currency: "EUR" } })
const profiles = json({ profiles: [] })

describe("retries", () => {
  it("a read is asked three times, with growing pauses", async () => {
    const { client, seen, pauses, log } = await econt(raw("", 500), hangUp, price)
    expect((await client.createLabel(calculate)).label.totalPrice).toBe(4)
    expect(seen).toHaveLength(3)
    expect(pauses).toEqual([300, 600])
    expect(
      log.map(({ method, attempt, status, outcome }) => [method, attempt, status, outcome])
    ).toEqual([
      ["createLabel", 1, 500, "status"],
      ["createLabel", 2, null, "network"],
      ["createLabel", 3, 200, "ok"],
    ])
  })

  it("and then given up", async () => {
    const { client, seen } = await econt(raw("<html>", 502))
    const failure = await failureOf(client.getClientProfiles())
    expect(failure).toBeInstanceOf(EcontUnavailable)
    expect(failure).toMatchObject({ reason: "status", status: 502, method: "getClientProfiles" })
    expect(seen).toHaveLength(3)
  })

  it("pauses are drawn between nothing and the whole of them", async () => {
    const { options, pauses } = await econt(raw("", 500))
    const half = new EcontClient(options({ timing: { random: () => 0.5 } }))
    await failureOf(half.getClientProfiles())
    expect(pauses).toEqual([150, 300])
  })

  it("Retry-After is kept, up to a limit", async () => {
    const later = new Date(Date.now() + 3_600_000).toUTCString()
    const { client, pauses } = await econt(
      raw("", 429, { "retry-after": "2" }),
      raw("", 503, { "retry-after": later }),
      profiles
    )
    expect(await client.getClientProfiles()).toEqual([])
    expect(pauses).toEqual([2_000, 15_000])
  })

  it("what cannot be better the next time is asked once", async () => {
    const { client, seen } = await econt(raw("no such page", 404))
    expect(await failureOf(client.getClientProfiles())).toMatchObject({
      reason: "status",
      status: 404,
    })
    expect(seen).toHaveLength(1)
  })
})

describe("writes", () => {
  it.each<[string, Answer, Record<string, unknown>]>([
    ["a broken connection", hangUp, { reason: "network" }],
    ["a gateway's error", raw("", 502), { reason: "status", status: 502 }],
    ["503", raw("", 503, { "retry-after": "1" }), { reason: "status", status: 503 }],
    [
      "a redirect",
      raw("", 307, { location: "http://127.0.0.1:1/" }),
      { reason: "status", status: 307 },
    ],
  ])("%s leaves them unsure, and they are sent once", async (_name, answer, about) => {
    const { options, seen, pauses } = await econt(answer)
    const client = new EcontClient(options({ timing: { breakerFailures: 99 } }))
    for (const call of [
      () => client.createLabel(create),
      () => client.createLabel({ ...create, mode: "calculate_with_block" }),
      () => client.createLabels({ labels: [{ packCount: 1 }], mode: "create" }),
      () => client.updateLabel({ label: { shipmentNumber: "1055191332613" } }),
      () => client.deleteLabels(["1055191332613"]),
      () => client.requestCourier({}),
      () => client.createCDAgreement({}),
      () => client.grouping(["1055191332613"]),
    ]) {
      seen.length = 0
      const failure = await failureOf(call())
      expect(failure).toBeInstanceOf(EcontUnsure)
      expect(failure).toMatchObject(about)
      expect(seen).toHaveLength(1)
    }
    expect(pauses).toEqual([])
  })

  it("a time-out leaves them unsure", async () => {
    const { client, log } = await econt(silence)
    const failure = await failureOf(client.createLabel(create, { timeoutMs: 20 }))
    expect(failure).toBeInstanceOf(EcontUnsure)
    expect(failure).toMatchObject({ reason: "timeout" })
    expect(log).toHaveLength(1)
  })

  it("nobody listening, or 429: they were not taken", async () => {
    const gone = await econt(price)
    await gone.stop()
    expect(await failureOf(gone.client.createLabel(create))).toMatchObject({
      name: "EcontUnavailable",
      reason: "network",
    })
    const busy = await econt(raw("", 429))
    const failure = await failureOf(busy.client.createLabel(create))
    expect(failure).toBeInstanceOf(EcontUnavailable)
    expect(failure).toMatchObject({ reason: "status", status: 429 })
    expect(busy.seen).toHaveLength(1)
  })
})

describe("a connection that was never made", () => {
  const failed = (cause: unknown) => networkFailure(new TypeError("fetch failed", { cause }))
  const coded = (code: string) => Object.assign(new Error(code), { code })

  it.each([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "UND_ERR_CONNECT_TIMEOUT",
    "CERT_HAS_EXPIRED",
  ])("%s", (code) => {
    expect(failed(coded(code)).details.unsent).toBe(true)
  })

  it("to any of several addresses", () => {
    const all = new AggregateError([coded("ECONNREFUSED"), coded("ENETUNREACH")])
    expect(failed(all).details.unsent).toBe(true)
    const some = new AggregateError([coded("ECONNREFUSED"), coded("ECONNRESET")])
    expect(failed(some).details.unsent).toBe(false)
  })

  it.each(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "ETIMEDOUT"])("is not %s", (code) => {
    expect(failed(coded(code)).details.unsent).toBe(false)
  })

  it("is nothing of another kind", () => {
    expect(failed(undefined).details.unsent).toBe(false)
    expect(networkFailure("no error").details.unsent).toBe(false)
  })
})

describe("time", () => {
  it("a read times out on each attempt", async () => {
    const { client, log } = await econt(silence)
    expect(await failureOf(client.getOffices({}, { timeoutMs: 20 }))).toMatchObject({
      reason: "timeout",
    })
    expect(log.map(({ outcome }) => outcome)).toEqual(["timeout", "timeout", "timeout"])
  })

  it("a body that stops coming times out too", async () => {
    const { client } = await econt((response) => {
      response.writeHead(200)
      response.write('{"offices": [')
    })
    expect(await failureOf(client.getOffices({}, { timeoutMs: 30 }))).toMatchObject({
      reason: "timeout",
    })
  })

  it("the caller's signal ends it at once, whatever it is doing", async () => {
    const late = new AbortController()
    const { client, seen } = await econt(() => late.abort(new DOMException("late", "TimeoutError")))
    expect(await failureOf(client.createLabel(calculate, { signal: late.signal }))).toMatchObject({
      name: "EcontUnavailable",
      reason: "timeout",
    })
    expect(seen).toHaveLength(1)
    const before = AbortSignal.abort()
    expect(await failureOf(client.createLabel(create, { signal: before }))).toMatchObject({
      name: "EcontUnavailable",
      reason: "aborted",
    })
    expect(seen).toHaveLength(1)
  })

  it("a write the caller leaves behind is unsure", async () => {
    const controller = new AbortController()
    const { client } = await econt(() => controller.abort())
    const failure = await failureOf(client.createLabel(create, { signal: controller.signal }))
    expect(failure).toMatchObject({ name: "EcontUnsure", reason: "aborted" })
  })

  it("a pause ends with the signal", async () => {
    const { options, seen } = await econt(raw("", 503))
    const controller = new AbortController()
    const client = new EcontClient(
      options({
        timing: {
          sleep: (_ms, signal) => {
            controller.abort()
            return signal?.aborted ? Promise.reject(new Error("aborted")) : Promise.resolve()
          },
        },
      })
    )
    expect(await failureOf(client.getClientProfiles({ signal: controller.signal }))).toMatchObject({
      reason: "aborted",
    })
    expect(seen).toHaveLength(1)
  })
})
