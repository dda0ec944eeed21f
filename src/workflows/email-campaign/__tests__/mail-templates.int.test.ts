import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import { beforeAll, describe, expect, it } from "vitest"
import { withApp } from "../../../../test/helpers/app"
import { mailDocument } from "../../../../test/fixtures/mail"
import { readCompileData } from "../mail-data"
import { readTemplates } from "../mail-templates"

withApp(({ getContainer }) => {
  beforeAll(async () => {
    const [{ id }] = await getContainer().resolve(Modules.STORE).listStores()
    const update = { name: "Бижу Атрия", metadata: { i18n: { en: { name: "Bijou Atria" }, bg: { name: " " } } } }
    await updateStoresWorkflow(getContainer()).run({ input: { selector: { id }, update } })
  })

  describe("the name of the shop", () => {
    it("stands in templates as it is in the language of each", async () => {
      for (const { documents } of await readTemplates(getContainer())) {
        const [bg, en] = [JSON.stringify(documents.bg), JSON.stringify(documents.en)]
        expect([bg.includes("Бижу Атрия"), bg.includes("Bijou Atria")]).toEqual([true, false])
        expect([en.includes("Bijou Atria"), en.includes("Бижу Атрия")]).toEqual([true, false])
      }
    })

    it("stands below a mail as it is in its language, or else as the store has it", async () => {
      const nameIn = async (locale: "bg" | "en") => (await readCompileData(getContainer(), mailDocument([]), locale)).shop.name
      expect([await nameIn("bg"), await nameIn("en")]).toEqual(["Бижу Атрия", "Bijou Atria"])
    })
  })
})
