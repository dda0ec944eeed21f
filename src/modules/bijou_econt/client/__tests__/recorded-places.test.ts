import { describe, expect, it } from "vitest"
import type { EcontRefusal } from "../index"
import { econt, failureOf, json, recorded } from "./server"

const answering = async (name: string) => (await econt(json(recorded(name)))).client

describe("recorded answers of places", () => {
  it("countries", async () => {
    const countries = await (await answering("20-getCountries.151.response")).getCountries()
    expect(countries).toHaveLength(151)
    expect(countries).toContainEqual({
      id: null,
      code2: "BG",
      code3: "BGR",
      name: "България",
      nameEn: "Bulgaria",
      isEU: true,
    })
  })

  it("cities, abroad and with the offices that serve them", async () => {
    const abroad = await (await answering("21-getCities.LUX.first3.response")).getCities("LUX")
    expect(abroad).toHaveLength(3)
    expect(abroad[0]).toMatchObject({
      id: 204964,
      postCode: "0",
      servingOffices: [],
      location: null,
    })
    const cities = await (
      await answering("22-getCities.BGR.with-servingOffices.response")
    ).getCities("BGR")
    expect(cities).toHaveLength(5)
    expect(cities[0]).toMatchObject({ id: 1, name: "Айтос", regionName: "Бургас", sunday: false })
    expect(cities[0].servingOffices[0]).toEqual({
      officeCode: "8501",
      servingType: "from_door_courier",
    })
  })

  it("offices, with hours in Sofia", async () => {
    const old = await (
      await answering("23-getOffices.city47-2018.response")
    ).getOffices({ cityID: 47 })
    expect(old).toHaveLength(9)
    expect(old[0]).toMatchObject({ id: 839, code: "9707", currency: "BGN", isDrive: null })
    const offices = await (await answering("24-getOffices.BGR-2026.response")).getOffices()
    expect(offices).toHaveLength(5)
    const hours = Object.fromEntries(
      offices.map((office) => [
        office.code,
        [
          office.normalBusinessHoursFrom,
          office.normalBusinessHoursTo,
          office.halfDayBusinessHoursFrom,
          office.halfDayBusinessHoursTo,
        ],
      ])
    )
    expect(hours).toEqual({
      "7538": ["09:00", "18:00", "09:00", "15:00"],
      "8501": ["09:00", "18:00", "09:00", "15:00"],
      "8503": ["09:00", "18:00", "09:00", "15:00"],
      "9040": ["09:00", "18:00", "09:00", "15:00"],
      "8015": ["00:00", "23:59", "00:00", "23:59"],
    })
    expect(offices.find(({ isAPS }) => isAPS)?.code).toBe("8015")
  })

  it("streets and quarters", async () => {
    const streets = await (await answering("26-getStreets.city46.response")).getStreets(46)
    expect(streets).toHaveLength(178)
    expect(streets[0]).toEqual({
      id: 6127,
      cityID: 46,
      name: "ул. Пейо К.Яворов",
      nameEn: "ul. Peyo K.YAvorov",
    })
    expect(
      await (await answering("26-getStreets.sofia-2026.response")).getStreets(41)
    ).toHaveLength(5)
    expect(await (await answering("27-getQuarters.city41.response")).getQuarters(41)).toHaveLength(
      237
    )
  })

  it("a checked address", async () => {
    const client = await answering("28-validateAddress.response")
    expect(
      await client.validateAddress({ city: { name: "Русе" }, street: "Славянска" })
    ).toMatchObject({
      validationStatus: "normal",
      serviceInfo: null,
      address: { city: { id: 35 }, street: "ул. Славянска", num: "16", other: null },
    })
  })

  it("profiles, with the code of the country where it belongs", async () => {
    const [profile] = await (
      await answering("29-getClientProfiles.trimmed.response")
    ).getClientProfiles()
    expect(profile.client).toMatchObject({
      id: 1004,
      juridicalEntity: true,
      clientNumber: "СФ0001",
    })
    expect(profile.addresses[0].city).toMatchObject({
      id: 32,
      country: { code2: null, code3: "BGR" },
    })
    expect(profile.cdPayOptions).toHaveLength(5)
    expect(profile.cdPayOptions[0]).toMatchObject({
      num: "CD41012",
      moneyTransfer: false,
      bankCurrency: "BGN",
      payWeekdays: ["wednesday"],
    })
    expect(
      profile.instructionTemplates.map(({ id, type, name }) => [id, type, name])
    ).toContainEqual([4762, "return", "ПОД-ПОД"])
  })

  it("a wrong login", async () => {
    const { client, seen } = await econt(json(recorded("30-error.517.bad-credentials"), 517))
    const error = await failureOf(client.getClientProfiles())
    expect((error as EcontRefusal).problems).toEqual([
      {
        type: "ExInvalidParam",
        party: null,
        field: null,
        message: "Невалидно потребителско име и/или парола.",
        code: "credentials",
      },
    ])
    expect(seen).toHaveLength(1)
  })
})
