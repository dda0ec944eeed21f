import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { EcontRefusal, EcontUnavailable } from "../index"
import { econt, failureOf, hangUp, json, raw, recorded, writable, type Answer } from "./server"

const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const row of rows) {
    list.push(row)
  }
  return list
}

const collectGarbage = (): void => {
  setFlagsFromString("--expose-gc")
  ;(runInNewContext("gc") as () => void)()
}

const bytes = (text: string): Uint8Array[] => {
  const buffer = Buffer.from(text)
  return Array.from({ length: Math.ceil(buffer.length / 7) }, (_, index) =>
    buffer.subarray(index * 7, index * 7 + 7)
  )
}

/** Pieces of seven bytes, so that letters of two bytes are torn. */
const torn =
  (text: string): Answer =>
  async (response) => {
    response.writeHead(200, { "content-type": "application/json" })
    for (const piece of bytes(text)) {
      if (!response.write(piece)) {
        await writable(response)
      }
    }
    response.end()
  }

const city = (id: number): unknown => ({
  id,
  name: `Град ${id}`,
  postCode: "1000",
  servingOffices: Array.from({ length: 20 }, (_, index) => ({
    officeCode: String(index),
    servingType: "from_door_courier",
  })),
})

describe("streams", () => {
  it("give what the whole answer gives", async () => {
    const name = "22-getCities.BGR.with-servingOffices.response"
    const { client, seen } = await econt(torn(JSON.stringify(recorded(name))))
    const rows = await all(client.streamCities("BGR"))
    expect(rows).toHaveLength(5)
    expect(rows).toEqual(await client.getCities("BGR"))
    expect(seen[0]).toMatchObject({ body: { countryCode: "BGR" } })
    expect(seen[0].headers.authorization).toBeUndefined()
  })

  it.each([
    ["24-getOffices.BGR-2026.response", 5, "streamOffices"],
    ["26-getStreets.city46.response", 178, "streamStreets"],
    ["27-getQuarters.city41.response", 237, "streamQuarters"],
  ] as const)("%s", async (name, count, method) => {
    const { client } = await econt(json(recorded(name)))
    expect(await all<unknown>(client[method]())).toHaveLength(count)
  })

  it("an answer of 18 MB is never held", async () => {
    const { client } = await econt(async (response) => {
      response.write('{"cities":[')
      const separator = ","
      for (let id = 1; id <= 18_000; id += 1) {
        if (!response.write((id === 1 ? "" : separator) + JSON.stringify(city(id)))) {
          await writable(response)
        }
      }
      response.end("]}")
    })
    expect(JSON.stringify(city(10_000)).length * 18_000).toBeGreaterThan(18 * 1024 * 1024)
    collectGarbage()
    const before = process.memoryUsage().heapUsed
    let highest = 0
    let count = 0
    for await (const row of client.streamCities()) {
      count += 1
      expect(row.id).toBe(count)
      if (count % 3_000 === 0) {
        collectGarbage()
        highest = Math.max(highest, process.memoryUsage().heapUsed)
      }
    }
    expect(count).toBe(18_000)
    expect(highest - before).toBeLessThan(30 * 1024 * 1024)
  })

  it("nothing is nothing, but only if Econt says so", async () => {
    const { client } = await econt(
      json({ cities: [] }),
      json({ cities: null }),
      json({ offices: [] })
    )
    expect(await all(client.streamCities())).toEqual([])
    expect(await all(client.streamCities())).toEqual([])
    expect(await failureOf(all(client.streamCities()))).toMatchObject({ reason: "body" })
  })

  it("are tried again until the first row", async () => {
    const { client, seen, log } = await econt(hangUp, raw("<html>"), json({ cities: [city(1)] }))
    expect(await all(client.streamCities())).toHaveLength(1)
    expect(seen).toHaveLength(3)
    expect(log.map(({ outcome }) => outcome)).toEqual(["network", "body", "ok"])
  })

  it("end with an error when the rest is missing, and are not begun again", async () => {
    const start = `{"cities":[${JSON.stringify(city(1))},`
    let read = (): void => undefined
    const cut: Answer = async (response) => {
      response.write(start)
      await new Promise<void>((resolve) => (read = resolve))
      response.destroy()
    }
    for (const answer of [torn(start), torn(`${start}oops`), cut]) {
      const { client, seen } = await econt(answer)
      let count = 0
      const reading = async (): Promise<void> => {
        for await (const row of client.streamCities()) {
          count += Number(row.id)
          read()
        }
      }
      expect(await failureOf(reading())).toBeInstanceOf(EcontUnavailable)
      expect(count).toBe(1)
      expect(seen).toHaveLength(1)
    }
  })

  it("a refusal is a refusal, with and without its status", async () => {
    const error = { type: "ExInvalidParam", message: "Невалидно населено място" }
    for (const status of [200, 517]) {
      const { client, seen } = await econt(json(error, status))
      const failure = await failureOf(all(client.streamCities()))
      expect(failure).toBeInstanceOf(EcontRefusal)
      expect(seen).toHaveLength(1)
    }
  })

  it("a page without end is not read to its end", async () => {
    let open = true
    const { client } = await econt(async (response) => {
      response.on("close", () => (open = false))
      response.on("error", () => undefined)
      while (open) {
        if (!response.write(`"${"x".repeat(1_000)}`)) {
          await writable(response)
        }
      }
    })
    expect(await failureOf(all(client.streamCities()))).toMatchObject({ reason: "body" })
    await expect.poll(() => open).toBe(false)
  })

  it("time does not run while the reader is busy", async () => {
    const { client } = await econt(json({ cities: [city(1), city(2)] }))
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const ids: unknown[] = []
    for await (const row of client.streamCities("BGR", { timeoutMs: 1_000 })) {
      vi.advanceTimersByTime(2_000)
      ids.push(row.id)
    }
    expect(ids).toEqual([1, 2])
  })

  it("who stops reading gives the connection and the place back", async () => {
    let closed = 0
    const { client, log } = await econt(async (response) => {
      response.on("close", () => (closed += 1))
      response.write('{"cities":[')
      for (let id = 1; !response.destroyed && id <= 100_000; id += 1) {
        if (!response.write(`${JSON.stringify(city(id))},`)) {
          await writable(response)
        }
      }
    })
    for (let reading = 0; reading < 8; reading += 1) {
      for await (const row of client.streamCities()) {
        expect(row.id).toBe(1)
        break
      }
    }
    await expect.poll(() => closed).toBe(8)
    expect(log.map(({ outcome }) => outcome)).toEqual(Array(8).fill("ok"))
  })
})
