import { expect, it } from "vitest"
import { asColumn } from "../as-column"

it("addresses are found between names, commas and brackets", () => {
  expect(asColumn('Мария <maria@abv.bg>, "Иван" <ivan@abv.bg>;\n a@b.bg\tc@d.bg')).toBe("email\nmaria@abv.bg\nivan@abv.bg\na@b.bg\nc@d.bg")
  expect(asColumn("nobody here")).toBe("email")
})
