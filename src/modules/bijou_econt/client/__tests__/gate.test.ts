import { describe, expect, it } from "vitest"
import { EcontClient, EcontUnavailable } from "../index"
import { econt, failureOf, hangUp, json, raw } from "./server"

const create = { label: { packCount: 1 }, mode: "create" } as const
const profiles = json({ profiles: [] })

describe("the breaker", () => {
  const once = { attempts: 1, breakerFailures: 3, breakerOpenMs: 1_000 }

  it("opens after failures in a row, tries one, and closes", async () => {
    let clock = 0
    let healthy = false
    const { options, seen, log } = await econt((response, entry) =>
      healthy ? profiles(response, entry) : hangUp(response, entry)
    )
    const client = new EcontClient(options({ timing: { ...once, now: () => clock } }))
    for (let call = 0; call < 3; call += 1) {
      expect(await failureOf(client.getClientProfiles())).toMatchObject({ reason: "network" })
    }
    expect(await failureOf(client.getClientProfiles())).toMatchObject({ reason: "circuit_open" })
    const write = await failureOf(client.createLabel(create))
    expect(write).toBeInstanceOf(EcontUnavailable)
    expect(write).toMatchObject({ reason: "circuit_open" })
    expect(seen).toHaveLength(3)
    expect(log.at(-1)).toMatchObject({
      method: "createLabel",
      outcome: "circuit_open",
      status: null,
    })

    clock = 1_000
    expect(await failureOf(client.getClientProfiles())).toMatchObject({ reason: "network" })
    expect(await failureOf(client.getClientProfiles())).toMatchObject({ reason: "circuit_open" })
    expect(seen).toHaveLength(4)

    clock = 2_000
    healthy = true
    expect(await client.getClientProfiles()).toEqual([])
    expect(await client.getClientProfiles()).toEqual([])
    expect(seen).toHaveLength(6)
  })

  it("lets only one request try", async () => {
    let clock = 0
    let release = (): void => undefined
    const { options, seen } = await econt(hangUp, async (response, entry) => {
      await new Promise<void>((resolve) => (release = resolve))
      return profiles(response, entry)
    })
    const client = new EcontClient(
      options({ timing: { ...once, breakerFailures: 1, now: () => clock } })
    )
    await failureOf(client.getClientProfiles())
    clock = 1_000
    const first = client.getClientProfiles()
    expect(await failureOf(client.getClientProfiles())).toMatchObject({ reason: "circuit_open" })
    await expect.poll(() => seen.length).toBe(2)
    release()
    expect(await first).toEqual([])
  })

  it("refusals, limits and what the caller stops do not count", async () => {
    let stop = new AbortController()
    const { options, seen } = await econt(
      json({ type: "ExInvalidParam", message: "Невалиден час" }, 517),
      raw("", 429),
      raw("", 404),
      () => stop.abort()
    )
    const client = new EcontClient(options({ timing: { ...once, breakerFailures: 1 } }))
    await failureOf(client.getClientProfiles())
    await failureOf(client.getClientProfiles())
    await failureOf(client.getClientProfiles())
    await failureOf(client.getClientProfiles({ signal: stop.signal }))
    stop = new AbortController()
    await failureOf(client.getClientProfiles({ signal: stop.signal }))
    expect(seen).toHaveLength(5)
  })
})

describe("requests at once", () => {
  it("are limited over all clients of a host and login, and served in order", async () => {
    const waiting: (() => void)[] = []
    const { options, seen } = await econt(async (response, entry) => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return profiles(response, entry)
    })
    const clients = [1, 2].map(() => new EcontClient(options({ concurrency: 2 })))
    const calls = [0, 1, 2, 3, 4].map((index) => clients[index % 2].getClientProfiles())
    await expect.poll(() => waiting.length).toBe(2)
    const stopped = new AbortController()
    const left = failureOf(clients[0].createLabel(create, { signal: stopped.signal }))
    stopped.abort()
    expect(await left).toMatchObject({ name: "EcontUnavailable", reason: "aborted" })
    expect(seen).toHaveLength(2)
    const other = new EcontClient(
      options({ concurrency: 2, credentials: { username: "other", password: "x" } })
    )
    const third = other.getClientProfiles()
    await expect.poll(() => waiting.length).toBe(3)
    for (let done = 0; done < 6; done += 1) {
      await expect.poll(() => waiting.length).toBeGreaterThan(0)
      waiting.shift()?.()
    }
    await Promise.all([...calls, third])
    expect(seen).toHaveLength(6)
  })
})
