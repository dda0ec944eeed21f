import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ECONT_MESSAGES } from "../index"
import { flattenProblems } from "../problems"

describe("flattening", () => {
  it("names the party, joins what a text is nested in, inherits type and field", () => {
    const tree = {
      type: "ExInvalidParam",
      message: " ",
      fields: [],
      innerErrors: [
        {
          message: "получател: ",
          innerErrors: [
            { type: "ExInvalidCity", message: " Невалидно населено място ", fields: ["city"] },
            {
              message: null,
              innerErrors: [{ message: "Необходим е телефон или e-mail адрес на клиента" }],
            },
          ],
        },
        {
          message: "подател:",
          innerErrors: [
            {
              message: "Условия за изплащане на наложен платеж:",
              innerErrors: [{ message: "Невалиден параметър" }],
            },
          ],
        },
        { message: "Нещо съвсем ново" },
      ],
    }
    expect(flattenProblems(tree)).toEqual([
      {
        type: "ExInvalidCity",
        party: "receiver",
        field: "city",
        message: "получател: Невалидно населено място",
        code: "city_unknown",
      },
      {
        type: "ExInvalidParam",
        party: "receiver",
        field: null,
        message: "получател: Необходим е телефон или e-mail адрес на клиента",
        code: "contact_missing",
      },
      {
        type: "ExInvalidParam",
        party: "sender",
        field: null,
        message: "подател: Условия за изплащане на наложен платеж: Невалиден параметър",
        code: "payout_terms",
      },
      {
        type: "ExInvalidParam",
        party: null,
        field: null,
        message: "Нещо съвсем ново",
        code: "other",
      },
    ])
  })

  it("a text and its repetition are one problem, a blank tree is one without text", () => {
    const again = { message: "Невалиден час", innerErrors: [{ message: " Невалиден час" }] }
    expect(flattenProblems(again)).toHaveLength(1)
    expect(flattenProblems({ type: "ExInvalidShipmentNum", message: " " })).toEqual([
      {
        type: "ExInvalidShipmentNum",
        party: null,
        field: null,
        message: "",
        code: "waybill_number",
      },
    ])
    expect(flattenProblems(null)).toMatchObject([{ code: "other", message: "" }])
  })

  const message = fc.oneof(
    fc.constantFrom("получател: ", "подател:", " ", "Невалиден час", "Условия:", "a:\n b"),
    fc.string(),
    fc.constantFrom(null, undefined, 7, {})
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.record(
        {
          type: fc.constantFrom("ExInvalidParam", "", null, 3),
          message,
          fields: fc.constantFrom(null, [], ["city"], [""], "x"),
          innerErrors: fc.oneof(
            fc.array(tie("tree"), { maxLength: 4 }),
            fc.constantFrom(null, "x", {})
          ),
        },
        { requiredKeys: [] }
      ),
      fc.anything()
    ),
  }))

  const textsOf = (node: unknown): string[] => {
    if (typeof node !== "object" || node === null || Array.isArray(node)) {
      return []
    }
    const { message: own, innerErrors } = node as { message?: unknown; innerErrors?: unknown }
    const text = typeof own === "string" ? own.replace(/\s+/gu, " ").trim() : ""
    return [
      ...(text === "" ? [] : [text]),
      ...(Array.isArray(innerErrors) ? innerErrors.flatMap(textsOf) : []),
    ]
  }

  it("takes any tree and keeps every text", () => {
    fc.assert(
      fc.property(tree, (value) => {
        const problems = flattenProblems(value)
        expect(problems.length).toBeGreaterThan(0)
        for (const text of textsOf(value)) {
          expect(problems.some((problem) => problem.message.includes(text))).toBe(true)
        }
      }),
      { numRuns: 500 }
    )
  })

  it("takes a tree 20,000 deep and one 200,000 wide", () => {
    let deep: unknown = { message: "Невалиден час" }
    for (let level = 0; level < 20_000; level += 1) {
      deep = { message: " ", innerErrors: [deep] }
    }
    expect(flattenProblems(deep)).toMatchObject([{ code: "courier_time" }])
    const wide = {
      innerErrors: Array.from({ length: 200_000 }, () => ({ message: "Невалиден час" })),
    }
    expect(flattenProblems({ message: "получател:", innerErrors: [wide] })).toHaveLength(1)
  })
})

describe("texts of Econt", () => {
  it.each([
    ["Невалидно потребителско име и/или парола.", "credentials"],
    ["Несъответствие между населено място и пощенски код.", "city_post_code"],
    ["Невалидно населено място", "city_unknown"],
    ["Невалиден обслужващ офис", "office_not_serving"],
    [
      "Нужно е да добавите улица и номер или да попълните полетата Квартал и Друго",
      "address_incomplete",
    ],
    ["Информацията, която попълнихте за адрес, е недостатъчна", "address_incomplete"],
    ["Необходим е телефон или e-mail адрес на клиента", "contact_missing"],
    ["За юридическо лице, задължително се попълва упълномощено лице.", "agent_missing"],
    ["Посочили сте грешен клиентски номер за платец подател", "client_number"],
    ["Името на клиента не може да бъде празно", "client_name_missing"],
    [
      "Условия за изплащане на наложен платеж: Името на клиента не може да бъде празно",
      "payout_terms",
    ],
    ["Моля, изберете ден за доставка на пратката", "delivery_day"],
    ["Не може да подготвяте карго пратки от/до Еконтомат!", "locker_cargo"],
    [
      "Пратката Ви може да бъде с тегло до 20 кг, респективно размери до 90 х 90 х 90 см.",
      "parcel_too_big",
    ],
    ["Изберете кога да ви посети куриер в периода от 9 ч. до 17 ч.", "courier_window"],
    ["24.12.2026 е почивен ден", "courier_holiday"],
    ["Невалиден час", "courier_time"],
    ["Товарителницата е на друг потребител.", "waybill_foreign"],
    ["Пратка 1050010095854 не е открита", "waybill_gone"],
    ["Не е намерена пратка с номер 123.", "waybill_not_found"],
  ])("%s", (message, code) => {
    expect(flattenProblems({ type: "ExInvalidParam", message })).toMatchObject([{ message, code }])
  })

  it.each([
    ["ExInvalidShipmentNum", "waybill_number"],
    ["ExCourierAlreadyOrdered", "courier_already_ordered"],
    ["ExAccessDenied", "access_denied"],
    ["ExInvalidCity", "city_unknown"],
    ["ExInvalidAddress", "address_unknown"],
    ["ExException", "other"],
  ])("a text not known of type %s", (type, code) => {
    expect(flattenProblems({ type, message: "?" })).toMatchObject([{ code }])
  })

  it("every code has a sentence in both languages", () => {
    for (const { en, bg } of Object.values(ECONT_MESSAGES)) {
      expect(en).toMatch(/^[A-Z].*\.$/)
      expect(bg).toMatch(/^[А-Я].*\.$/)
    }
  })
})
