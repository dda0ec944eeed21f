import { describe, expect, test } from "vitest"
import { readBlock, readHeading } from "../block"

describe("readHeading", () => {
  test.each([
    ["Диаметър (мм)", "Диаметър", "mm", "inner_diameter"],
    ["Chest [cm]", "Chest", "cm", "chest"],
    ["Талия, см.", "Талия", "cm", "waist"],
    ["Waist inch", "Waist", "in", "waist"],
    ["Length (\")", "Length", "in", "length"],
    ["Вътрешна обиколка (мм)", "Вътрешна обиколка", "mm", "inner_circumference"],
    ["mm", "mm", "mm", null],
    ["Тегло (кг)", "Тегло", "kg", "weight"],
    ["Цвят", "Цвят", null, null],
    ["Забележка (важно)", "Забележка (важно)", null, null],
  ])("%s", (text, label, unit, quantity) => {
    expect(readHeading(text)).toMatchObject({ label, unit, quantity })
  })

  test.each([["US", "us"], ["Размер ЕС", "eu"], ["UK size", "uk"], ["Сащ", "us"], ["Ръст", null]])("%s is the system %s", (text, system) => {
    expect(readHeading(text).system).toBe(system)
  })
})

describe("readBlock", () => {
  test("a header with units", () => {
    const block = readBlock([["Размер", "Диаметър (мм)", "US"], ["52", "16,6", "6"], ["54", "17,2", "7"]])
    expect(block.header?.map(({ label }) => label)).toEqual(["Размер", "Диаметър", "US"])
    expect(block.columns.map(({ type }) => type)).toEqual(["label", "measure", "size"])
    expect(block.rows).toHaveLength(2)
  })

  test("sizes without a header", () => {
    const block = readBlock([["52", "16,6"], ["54", "17,2"]])
    expect(block.header).toBeNull()
    expect(block.columns).toMatchObject([{ type: "label" }, { type: "measure", unit: "cm", convertible: false }])
    expect(block.rows).toHaveLength(2)
  })

  test("uneven rows are filled, empty ones left out, spaces of spreadsheets taken away", () => {
    const block = readBlock([["Размер", "Китка (см)", ""], ["\u00a0S ", "15\u2009–\u200916"], ["", " ", ""], ["M", "16–17", "нов"]])
    expect(block.rows).toEqual([["S", "15\u2009–\u200916", ""], ["M", "16–17", "нов"]])
    expect(block.columns.map(({ type }) => type)).toEqual(["label", "range", "text"])
  })

  test("the caller may know better", () => {
    expect(readBlock([["S", "малък"], ["M", "среден"]], { header: true }).rows).toEqual([["M", "среден"]])
    expect(readBlock([["Размер", "Китка (см)"], ["S", "15"]], { header: false }).rows).toHaveLength(2)
  })
})
