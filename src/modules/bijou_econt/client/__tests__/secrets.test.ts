import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { EcontClient, type EcontRefusal } from "../index"
import { econt, failureOf, hangUp, json, raw, silence, type Answer } from "./server"

const profiles = json({ profiles: [] })

describe("logins and secrets", () => {
  it("go to no public method, except where asked for", async () => {
    const { client, seen } = await econt(
      json({
        countries: [],
        cities: [],
        offices: [],
        streets: [],
        quarters: [],
        shipmentStatuses: [],
        profiles: [],
      })
    )
    await client.getCountries()
    await client.getCities("BGR")
    await client.getOffices()
    await client.getStreets(41)
    await client.getQuarters(41)
    await client.getShipmentStatuses(["1055191332613"])
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(Array(6).fill(undefined))
    await client.getShipmentStatuses(["1055191332613"], { withLogin: true })
    await client.getClientProfiles()
    const basic = `Basic ${Buffer.from("user:planted-password").toString("base64")}`
    expect(seen.slice(6).map(({ headers }) => headers.authorization)).toEqual([basic, basic])
  })

  it("a method that needs a login is not sent without one", async () => {
    const { options, seen } = await econt(profiles)
    const client = new EcontClient(options({ credentials: undefined }))
    expect(await failureOf(client.getClientProfiles())).toMatchObject({
      name: "EcontRefusal",
      problems: [{ code: "credentials" }],
    })
    expect(seen).toEqual([])
  })

  const SECRETS = ["planted", "0888999888", "Тайна", "%D0%A2"]
  const label = {
    receiverClient: { name: "Тайна Тайнова", phones: ["0888999888"] },
    receiverAddress: { fullAddress: "ул. Тайна 7" },
  }

  it.each<[string, Answer]>([
    [
      "refused",
      json({ type: "ExInvalidParam", message: "Тайна Тайнова, 0888999888, planted" }, 517),
    ],
    ["a page", raw("<html>Тайна planted", 200)],
    ["status", raw("Тайна planted", 500)],
    ["network", hangUp],
    ["silence", silence],
  ])("are in no log and no error: %s", async (_name, answer) => {
    const { client, log, host } = await econt(answer)
    const wrong = {
      label: { ...label, weight: "Тайна planted" as unknown as number },
      mode: "create",
    } as const
    const bad = [
      await failureOf(client.createLabel({ label, mode: "create" }, { timeoutMs: 50 })),
      await failureOf(client.createLabel({ label, mode: "calculate" }, { timeoutMs: 50 })),
      await failureOf(client.createLabel(wrong)),
      await failureOf(client.downloadLabel(`http://${host}/x?_key=planted`, { timeoutMs: 50 })),
      await failureOf(client.downloadLabel("http://elsewhere.example/x?_key=planted")),
    ]
    const said = [
      inspect(log),
      ...bad.flatMap((error) => [inspect(error, { depth: 9 }), JSON.stringify(error)]),
    ]
    expect(log.length).toBeGreaterThan(0)
    for (const text of said) {
      for (const secret of SECRETS) {
        expect(text).not.toContain(secret)
      }
    }
    for (const entry of log) {
      expect(Object.keys(entry).sort()).toEqual(["attempt", "method", "ms", "outcome", "status"])
    }
  })

  it("the texts of a refusal are there for who asks for them", async () => {
    const { client } = await econt(json({ type: "ExInvalidParam", message: "Тайна" }, 517))
    const error = await failureOf(client.getClientProfiles())
    expect((error as EcontRefusal).problems[0].message).toBe("Тайна")
    expect((error as EcontRefusal).message).toBe("Econt refused getClientProfiles: other")
  })
})
