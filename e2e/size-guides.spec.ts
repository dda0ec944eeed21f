import type { APIRequestContext } from "@playwright/test"
import { expectAccessible } from "./accessibility"
import { demo } from "./demo"
import { expect, test } from "./fixtures"
import { GuideEditor } from "./pages/guide-editor"
import { findProducts } from "./shop"

/** As Google Sheets copies it, with a decimal comma, a fraction and a thin space. */
const SPREADSHEET = {
  html: `<google-sheets-html-origin><style>td{border:1px solid #ccc}</style><table><tbody>
    <tr><td>Size</td><td>Inner diameter (mm)</td></tr>
    <tr><td>50</td><td>15,9</td></tr><tr><td>52</td><td>16 1/2</td></tr>
    <tr><td>54</td><td>17,2\u2009</td></tr><tr><td>56</td><td>17.8</td></tr></tbody></table>`,
  text: "Size\tInner diameter (mm)\n50\t15,9\n52\t16 1/2\n54\t17,2\u2009\n56\t17.8",
}
const key = () => ({ "x-publishable-api-key": demo().publishable_key })

type ShopGuide = { title: string; tables: { columns: { id: string; label: string }[]; rows: { label: string; selected: boolean; cells: Record<string, { text: string }> }[] }[] }

const shopGuide = async (request: APIRequestContext, productId: string, locale: string) => {
  const answer = await request.get(`/store/products/${productId}/size-guide`, { params: { locale }, headers: key() })
  return ((await answer.json()) as { size_guide: ShopGuide | null }).size_guide
}

/** Takes the guide out of the shop again, so that other tests find the shop as it was. */
const putAway = async (request: APIRequestContext, id: string) => {
  const { assignments } = (await (await request.get("/admin/size-guides/assignments", { params: { guide_id: id } })).json()) as { assignments: { id: string }[] }
  if (assignments.length > 0) {
    await request.post("/admin/size-guides/assignments/delete", { data: { ids: assignments.map((one) => one.id) } })
  }
  await request.post("/admin/size-guides/bulk", { data: { action: "archive", ids: [id] } })
  await request.post("/admin/size-guides/bulk", { data: { action: "delete", ids: [id] } })
}

test("a ring table comes from a spreadsheet and reaches the shop in two languages", async ({ admin, page, consoleErrors }) => {
  test.setTimeout(180_000)
  const editor = new GuideEditor(admin)
  await editor.open()
  await admin.getByRole("button", { name: /^New guide/ }).or(admin.getByRole("link", { name: /^New guide/ })).first().click()
  const dialog = admin.getByRole("dialog", { name: "New size guide" })
  await dialog.getByRole("combobox", { name: "Begin with" }).click()
  await admin.getByRole("option", { name: "An empty guide" }).click()
  await dialog.getByRole("combobox", { name: "What is measured" }).click()
  await admin.getByRole("option", { name: "Rings", exact: true }).click()
  await expect(dialog.getByRole("combobox", { name: "Language of the texts" })).toHaveText("English")
  await dialog.getByRole("button", { name: "Create", exact: false }).last().click()
  await expect(editor.grid).toBeVisible()
  const id = editor.id

  try {
    await test.step("paste with a real clipboard", async () => {
      await editor.copyToClipboard(SPREADSHEET)
      await editor.cell(0, 0).click()
      await admin.keyboard.press("Control+v")
      await expect.poll(() => editor.column(0)).toEqual(["50", "52", "54", "56"])
      expect(await editor.column(1)).toEqual(["15,9", "16 1/2", "17,2", "17.8"])
    })

    await test.step("see the formula columns fill", async () => {
      await editor.cell(0, 1).click()
      await admin.getByRole("button", { name: "Actions on the selected cells" }).click()
      await admin.getByRole("menuitem", { name: "Add size columns" }).click()
      await expect.poll(async () => (await editor.column(3)).length).toBe(4)
      const filled = await Promise.all([2, 3, 4, 5, 6].map((place) => editor.column(place)))
      expect(filled.flat()).not.toContain("")
      expect(filled.map((texts) => texts[1])).toContain("L½")
    })

    await test.step("one step back and again, by keyboard", async () => {
      await admin.keyboard.press("Control+z")
      await expect(editor.grid.getByRole("columnheader")).toHaveCount(3)
      await admin.keyboard.press("Control+y")
      await expect.poll(() => editor.grid.getByRole("columnheader").count()).toBeGreaterThan(5)
    })

    await test.step("name it and translate it", async () => {
      await editor.part("Settings")
      await admin.getByRole("textbox", { name: "Title", exact: true }).fill("Rings by the spreadsheet")
      await editor.part(/^Languages/)
      await admin.getByRole("textbox", { name: /Rings by the spreadsheet in Bulgarian/ }).fill("Пръстени от таблицата")
      await admin.getByRole("textbox", { name: /Column: Size in Bulgarian/ }).fill("Размер")
      await admin.getByRole("textbox", { name: /Column: Inner diameter.* in Bulgarian/ }).fill("Вътрешен диаметър")
      await editor.saved()
      await expectAccessible(admin)
    })

    await test.step("publish, after seeing what the shop gets", async () => {
      await admin.getByRole("button", { name: "Publish", exact: true }).click()
      const drawer = admin.getByRole("dialog", { name: "Publish" })
      await expect(drawer.getByText("This guide is published for the first time.")).toBeVisible()
      await drawer.getByRole("button", { name: "Publish" }).click()
      await expect(admin.getByLabel("Notices").getByText("Published as revision 1.")).toBeVisible()
    })

    await test.step("tie it to the category of rings, seeing whom that concerns before it is saved", async () => {
      await editor.open({ q: "Rings by the spreadsheet" })
      await admin.getByRole("row", { name: /Rings by the spreadsheet/ }).getByRole("button", { name: /^Actions/ }).click()
      await admin.getByRole("menuitem", { name: "Assignments" }).click()
      const drawer = admin.getByRole("dialog", { name: /^Assignments of/ })
      await drawer.getByRole("button", { name: "Add an assignment" }).first().click()
      await drawer.getByRole("combobox", { name: "Search categories" }).fill("Пръстени")
      await admin.getByRole("option", { name: /^Пръстени( |$)(?!с)/ }).first().click()
      await drawer.getByText("When and where").click()
      await drawer.getByRole("spinbutton", { name: "Priority" }).or(drawer.getByRole("textbox", { name: "Priority" })).fill("5")
      await expect(drawer.getByText(/products match/)).toBeVisible()
      await expect(drawer.getByText(/keeps Брачни халки/).first()).toBeVisible()
      await drawer.getByRole("button", { name: /^Save: \d+ products change/ }).click()
      await expect(drawer.getByText("Priority 5")).toBeVisible()
    })

    const [band] = await findProducts(admin.request, "Брачна халка")
    const ring = (await findProducts(admin.request, "Пръстен с ореол"))[0]

    await test.step("see why a wedding band gets another guide", async () => {
      await editor.open({ explain: band.id })
      const explain = admin.getByRole("dialog", { name: "Why this guide?" })
      await expect(explain.getByText(/Брачни халки/).first()).toBeVisible()
      await expect(explain.getByText("A nearer category has a rule.").first()).toBeVisible()
      await expect(explain.getByText(/Rings by the spreadsheet/).first()).toBeVisible()
    })

    await test.step("the shop has it in both languages", async () => {
      const [english, bulgarian] = [await shopGuide(admin.request, ring.id, "en"), await shopGuide(admin.request, ring.id, "bg")]
      expect([english?.title, bulgarian?.title]).toEqual(["Rings by the spreadsheet", "Пръстени от таблицата"])
      expect(bulgarian?.tables[0].columns[0].label).toBe("Размер")
      const [, diameter] = english!.tables[0].columns
      expect(english!.tables[0].rows.map(({ cells }) => cells[diameter.id].text)).toEqual(["15.9", "16.5", "17.2", "17.8"])
      expect(bulgarian!.tables[0].rows.map(({ cells }) => cells[diameter.id].text)).toEqual(["15,9", "16,5", "17,2", "17,8"])
      expect((await shopGuide(admin.request, band.id, "bg"))?.title).toBe("Брачни халки")
    })

    await test.step("and so has a page that embeds it", async () => {
      await page.route("**/shop-page", (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><title>Shop</title><script src="/size-guides/embed.js" async></script>
            <div data-bijou-size-guide-product="${ring.id}" data-key="${demo().publishable_key}" data-locale="bg"></div>
            <div data-bijou-size-guide-product="prod_none" data-key="${demo().publishable_key}"></div>
            <div data-bijou-size-guide="rings" data-mode="modal" data-locale="en"></div>`,
        })
      )
      await page.goto("/shop-page")
      await expect(page.locator("iframe")).toHaveCount(1)
      const frame = page.frameLocator("iframe")
      await expect(frame.getByRole("heading", { name: "Пръстени от таблицата" })).toBeVisible()
      await expect(frame.getByRole("cell", { name: "17,2" })).toBeVisible()
      await frame.getByRole("button", { name: "in", exact: true }).click()
      await expect(frame.getByRole("cell", { name: "0,68" })).toBeVisible()
      await expect.poll(async () => (await page.locator("iframe").boundingBox())?.height ?? 0).toBeGreaterThan(300)
      await page.getByRole("button", { name: "Size guide" }).click()
      const dialog = page.getByRole("dialog", { name: /Ring sizes/ })
      await expect(dialog.frameLocator("iframe").getByRole("heading", { name: "Ring sizes" })).toBeVisible()
      await page.keyboard.press("Escape")
      await expect(dialog).toBeHidden()
    })
    expect(consoleErrors).toEqual([])
  } finally {
    await putAway(admin.request, id)
  }
})

test("two editors at once lose nothing", async ({ admin, moderator }) => {
  const answer = await admin.request.post("/admin/size-guides", { data: { template: "bracelet", locale: "en" } })
  const { size_guide: guide } = (await answer.json()) as { size_guide: { id: string } }
  try {
    const [mine, theirs] = [new GuideEditor(admin), new GuideEditor(moderator)]
    for (const editor of [mine, theirs]) {
      await editor.page.goto(`/app/size-guides/${guide.id}`)
      await expect(editor.grid).toBeVisible()
    }
    await mine.cell(0, 0).click()
    await admin.keyboard.type("XXS")
    await admin.keyboard.press("Enter")
    await mine.saved()
    await theirs.cell(1, 0).click()
    await moderator.keyboard.type("Small")
    await moderator.keyboard.press("Enter")
    await theirs.saved()
    await expect.poll(() => theirs.column(0).then((texts) => texts.slice(0, 2))).toEqual(["XXS", "Small"])
    const { size_guide: saved } = (await (await admin.request.get(`/admin/size-guides/${guide.id}`)).json()) as {
      size_guide: { document: { tables: { columns: { id: string }[]; rows: { cells: Record<string, { v: string }> }[] }[] } }
    }
    const [table] = saved.document.tables
    expect(table.rows.slice(0, 2).map(({ cells }) => cells[table.columns[0].id].v)).toEqual(["XXS", "Small"])
  } finally {
    await putAway(admin.request, guide.id)
  }
})
