import { describe, expect, it } from "vitest"
import { EcontUnavailable } from "../index"
import { econt, failureOf, json, raw, type Answer } from "./server"

const numbers = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(1055191332000 + from + index))

const known = (number: string) => ({
  status: { shipmentNumber: Number(number), shortDeliveryStatus: "Доставена" },
  error: null,
})

const unknown = (number: string) => ({
  status: null,
  error: { type: "ExInvalidParam", message: `Не е намерена пратка с номер ${number}.` },
})

/** Answers in reverse; fails whole when one of `malformed` is in the batch. */
const statuses =
  (malformed: string[], missing: string[]): Answer =>
  (response, seen) => {
    const { shipmentNumbers } = seen.body as { shipmentNumbers: string[] }
    if (shipmentNumbers.some((number) => malformed.includes(number))) {
      return json({ type: "ExInvalidShipmentNum", message: " " }, 517)(response, seen)
    }
    const items = shipmentNumbers.map((number) =>
      missing.includes(number) ? unknown(number) : known(number)
    )
    return json({ shipmentStatuses: items.reverse() })(response, seen)
  }

describe("states by number", () => {
  it("are matched by number, never by order", async () => {
    const asked = numbers(0, 5)
    const { client, seen } = await econt(statuses([], [asked[1]]))
    const results = await client.getStatusesByNumber(asked)
    expect([...results.keys()].sort()).toEqual(asked)
    for (const number of asked) {
      const result = results.get(number)
      if (number === asked[1]) {
        expect(result).toMatchObject({ status: null, problems: [{ code: "waybill_not_found" }] })
      } else {
        expect(result).toMatchObject({ status: { shipmentNumber: number }, problems: [] })
      }
    }
    expect(seen).toHaveLength(1)
  })

  it("one bad number in a batch leaves the others their state", async () => {
    const asked = numbers(0, 50)
    const bad = [asked[7], asked[49]]
    const { client, seen } = await econt(statuses(bad, []))
    const results = await client.getStatusesByNumber(asked)
    expect(results.size).toBe(50)
    for (const [number, { status, problems }] of results) {
      expect([number, status?.shipmentNumber, problems.map(({ code }) => code)]).toEqual(
        bad.includes(number) ? [number, undefined, ["waybill_number"]] : [number, number, []]
      )
    }
    expect(seen.length).toBeLessThan(30)
  })

  it("what is no number is not sent, what is twice is sent once", async () => {
    const [number] = numbers(0, 1)
    const { client, seen } = await econt(statuses([], []))
    const results = await client.getStatusesByNumber([number, "", "абв", number])
    expect(seen.map(({ body }) => body)).toEqual([{ shipmentNumbers: [number] }])
    expect(results.get("")).toMatchObject({ problems: [{ code: "waybill_number" }] })
    expect(results.get("абв")).toMatchObject({ problems: [{ code: "waybill_number" }] })
    expect((await client.getStatusesByNumber(["x"])).size).toBe(1)
    expect((await client.getStatusesByNumber([])).size).toBe(0)
    expect(seen).toHaveLength(1)
  })

  it("an answer that leaves a number out says so; a nameless error goes to the only number left", async () => {
    const [first, second, third] = numbers(0, 3)
    const nameless = { status: null, error: { type: "ExException", message: "Грешка" } }
    const { client } = await econt(
      json({ shipmentStatuses: [known(first), nameless] }),
      json({ shipmentStatuses: [nameless, known(second)] })
    )
    const vague = await client.getStatusesByNumber([first, second, third])
    expect(vague.get(second)).toMatchObject({ status: null, problems: [{ code: "no_answer" }] })
    expect(vague.get(third)).toMatchObject({ status: null, problems: [{ code: "no_answer" }] })
    const clear = await client.getStatusesByNumber([first, second])
    expect(clear.get(first)).toMatchObject({ status: null, problems: [{ message: "Грешка" }] })
  })

  it("any other failure is the failure of all", async () => {
    const { client, seen } = await econt(raw("", 404))
    expect(await failureOf(client.getStatusesByNumber(numbers(0, 4)))).toBeInstanceOf(
      EcontUnavailable
    )
    expect(seen).toHaveLength(1)
  })
})
