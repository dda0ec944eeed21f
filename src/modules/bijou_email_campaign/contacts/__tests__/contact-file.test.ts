import { describe, expect, it } from "vitest"
import { readContactFile } from "../contact-file"

const guessed = (headings: string) => readContactFile(`${headings}\nx`).mapping

describe("readContactFile", () => {
  it.each([
    ["Email Address,First Name,Last Name,LANGUAGE", { email: "Email Address", first_name: "First Name", last_name: "Last Name", locale: "LANGUAGE" }],
    ["First Name,Last Name,Email,Accepts Email Marketing,Country Code", { email: "Email", first_name: "First Name", last_name: "Last Name", consent: "Accepts Email Marketing", country: "Country Code" }],
    ["Име;Фамилия;Адрес;Имейл;Съгласие", { email: "Имейл", first_name: "Име", last_name: "Фамилия", consent: "Съгласие" }],
    ["E-mail\tИме", { email: "E-mail", first_name: "Име" }],
  ])("guesses the columns of %j", (headings, mapping) => {
    expect(guessed(headings)).toEqual(mapping)
  })

  it("reads what Excel, Mailchimp and a person at a keyboard write", () => {
    const content = '\uFEFFИмейл;Име;Език;Държава;Статус\r\nana@abv.bg;"Ана; ""Ани""";български;BG;да\r\n;;;;\r\n mira@abv.bg ;Мира;English;bg;unsubscribed\r\niva@abv.bg;;;;може би\r\n'
    const { rows } = readContactFile(content)
    expect(rows.map(({ row, person, consent }) => [row, person.email, person.firstName, person.locale, consent])).toEqual([
      [2, "ana@abv.bg", 'Ана; "Ани"', "bg", true],
      [4, " mira@abv.bg ", "Мира", "en", false],
      [5, "iva@abv.bg", "", null, null],
    ])
  })

  it("uses the columns it is told to", () => {
    const { rows } = readContactFile("a,b\nx@abv.bg,y@abv.bg", { email: "b" })
    expect(rows[0].person.email).toBe("y@abv.bg")
  })

  it("takes away the apostrophe that kept a spreadsheet from computing", () => {
    expect(readContactFile("email,first name\na@abv.bg,'=1+1").rows[0].person.firstName).toBe("=1+1")
  })

  it("says what is wrong with a file", () => {
    expect(() => readContactFile("name\nAna")).toThrow(/No column holds e-mail addresses/)
    expect(() => readContactFile("a,b\nx,y", { email: "c" })).toThrow('The file has no column "c". Its columns are: a, b.')
    expect(() => readContactFile("")).toThrow(/No column/)
    expect(() => readContactFile(`email\n${"a@abv.bg\n".repeat(100_001)}`)).toThrow(/100001 rows/)
  })
})
