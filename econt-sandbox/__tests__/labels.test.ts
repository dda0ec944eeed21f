import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { DRIVE, goodLabel, LOCKER, messages, open, WITHOUT_MONEY } from "./helpers"

let sandbox: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  sandbox = await open({ strict: true })
})
afterAll(() => sandbox.close())

const make = (label: unknown, mode = "validate") => sandbox.call("createLabel", { mode, label })

/** What is said of a label; nothing when it is accepted. */
const said = async (label: unknown, mode = "validate") => {
  const { status, body } = await make(label, mode)
  if (status === 200) return []
  expect(status).toBe(517)
  return messages(body)
}

const door = (changes: Record<string, unknown> = {}) =>
  goodLabel({
    receiverOfficeCode: null,
    receiverAddress: { city: { name: "Русе", postCode: "7000" }, street: "Муткурова", num: "84" },
    ...changes,
  })


describe("modes", () => {
  it("only create books, and gives a number of 13 digits and a link to the label", async () => {
    const before = sandbox.control.state().shipments.length
    const quotes = [await make(goodLabel(), "calculate"), await make(goodLabel(), "validate")]
    for (const { body } of quotes)
      expect(body.label).toMatchObject({ shipmentNumber: null, pdfURL: "" })
    expect(sandbox.control.state().shipments).toHaveLength(before)
    const { body } = await make(goodLabel(), "create")
    expect(body.label.shipmentNumber).toMatch(/^105\d{10}$/)
    expect(body.label.pdfURL).toContain(
      `exportMethod=printLoading&loading_num=${body.label.shipmentNumber}&_key=`
    )
    expect(sandbox.control.state().shipments).toHaveLength(before + 1)
    expect(body.label.totalPrice).toBe(quotes[0].body.label.totalPrice)
  })

  it("calculate asks for no client, no street, no day, and does not look at lockers", async () => {
    const city = { city: { name: "Русе", postCode: "7000" } }
    const bare = {
      shipmentType: "cargo",
      packCount: 1,
      weight: 60,
      senderOfficeCode: LOCKER,
      receiverAddress: city,
    }
    expect(await said({ ...bare, sendDate: "2026-09-18" }, "calculate")).toEqual([])
    const found = await said({ ...bare, sendDate: "2026-09-18" })
    expect(found).toEqual(
      expect.arrayContaining([
        "подател: Името на клиента не може да бъде празно",
        "получател: Необходим е телефон или e-mail адрес на клиента",
        "получател: Нужно е да добавите улица и номер или да попълните полетата Квартал и Друго",
        "Моля, изберете ден за доставка на пратката",
        "Не може да подготвяте карго пратки от/до Еконтомат!",
      ])
    )
  })

  it("an unknown mode is refused", async () => {
    expect(await said(goodLabel(), "Create")).toEqual(["Невалиден режим"])
  })
})

describe("places", () => {
  it("an office this sandbox does not know is an unknown place, also for a price", async () => {
    expect(await said(goodLabel({ receiverOfficeCode: "950002" }), "calculate")).toEqual([
      "получател: Невалидно населено място",
    ])
  })

  it("a city is an id, or a name with its post code", async () => {
    const at = (city: unknown) =>
      said(door({ receiverAddress: { city, street: "Шипка", num: "1" } }))
    expect(await at({ id: 35 })).toEqual([])
    expect(await at({ name: "Русе", postCode: "7012" })).toEqual([])
    expect(await at({ name: "Русе", postCode: "1000" })).toEqual([
      "получател: Несъответствие между населено място и пощенски код.",
    ])
    expect(await at({ postCode: "7000" })).toEqual(["получател: Невалидно населено място"])
    expect(await at({ name: "гр. Русе", postCode: "7000" })).toEqual([
      "получател: Невалидно населено място",
    ])
    expect(await at({ name: "Искър", postCode: "5972" })).toEqual([])
  })

  it("a logistic centre serves nobody", async () => {
    const [text] = await said(goodLabel({ receiverOfficeCode: "8001" }))
    expect(text).toMatch(/^получател: Невалиден обслужващ офис 8001. Допустими офиси: /)
  })

  it("a door on a Friday needs its day, an office does not", async () => {
    const friday = { sendDate: "2026-09-18", holidayDeliveryDay: null }
    expect(await said(door(friday))).toEqual(["Моля, изберете ден за доставка на пратката"])
    expect(await said(door({ ...friday, holidayDeliveryDay: "workday" }))).toEqual([])
    expect(await said(goodLabel(friday))).toEqual([])
    expect(await said(door({ ...friday, sendDate: "Friday" }))).toEqual([])
  })
})

describe("lockers and drive-ins", () => {
  it("a locker takes no review and says so, drops the declared value, and takes no cargo", async () => {
    const { body } = await make(
      goodLabel({ receiverOfficeCode: LOCKER, partialDelivery: false }),
      "create"
    )
    expect(body.payAfterAcceptIgnored).toMatch(/Еконтомат/)
    expect(body.label.services.map((row: { type: string }) => row.type)).toEqual(["C", "CD", "SMS"])
    expect(await said(goodLabel({ receiverOfficeCode: LOCKER, weight: 51 }))).toEqual([
      "Не може да подготвяте карго пратки от/до Еконтомат!",
    ])
  })

  it("Econt Drive takes 20 kg and 90 cm", async () => {
    const limit =
      "Пратката Ви може да бъде с тегло до 20 кг, респективно размери до 90 х 90 х 90 см."
    const sizes = { shipmentDimensionsL: 91, shipmentDimensionsW: 10, shipmentDimensionsH: 10 }
    expect(await said(goodLabel({ receiverOfficeCode: DRIVE, weight: 20 }))).toEqual([])
    expect(await said(goodLabel({ receiverOfficeCode: DRIVE, weight: 20.1 }))).toEqual([limit])
    expect(await said(goodLabel({ receiverOfficeCode: DRIVE, ...sizes }))).toEqual([limit])
  })
})

describe("the rest of a label", () => {
  it("a company names who hands over or takes the parcel", async () => {
    const company = { name: "Фирма ООД", phones: ["0888"], juridicalEntity: true }
    const text = "За юридическо лице, задължително се попълва упълномощено лице."
    expect(await said(goodLabel({ receiverClient: company }))).toEqual([`получател: ${text}`])
    expect(
      await said(
        goodLabel({ receiverClient: company, receiverAgent: { name: "Ан Бо", phones: ["1"] } })
      )
    ).toEqual([])
    expect(await said(goodLabel({ senderClient: company, senderAgent: null }))).toEqual([
      `подател: ${text}`,
    ])
  })

  it("above 50 kg a pack comes back as cargo, volume costs, and without a weight the price is 0", async () => {
    const quote = async (changes: object) =>
      (await make(goodLabel({ ...WITHOUT_MONEY, ...changes }), "calculate")).body.label
    expect((await quote({ weight: 51 })).shipmentType).toBe("cargo")
    const offices = { senderAddress: null, senderOfficeCode: "1127", sizeUnder60cm: false }
    const long = {
      ...offices,
      weight: 3,
      shipmentDimensionsL: 120,
      shipmentDimensionsW: 40,
      shipmentDimensionsH: 40,
    }
    expect((await quote(long)).totalPrice).toBe(13.74)
    expect((await quote({ weight: null })).totalPrice).toBe(0)
    expect(await said(goodLabel({ weight: null }))).toEqual(["Невалидно тегло"])
  })

  it("an instruction is one of the profile's, or leads somewhere", async () => {
    expect(await said(goodLabel({ instructions: [{ type: "return", id: 4762 }] }))).toEqual([])
    expect(await said(goodLabel({ instructions: [{ type: "return", id: 1 }] }))).toEqual([
      "Невалидна инструкция",
    ])
    const to = { rejectAction: "return_to_office", rejectReturnOfficeCode: "0" }
    expect(
      await said(goodLabel({ instructions: [{ type: "return", returnInstructionParams: to }] }))
    ).toEqual(["Невалидна инструкция"])
  })
})
