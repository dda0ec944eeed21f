import type { APIRequestContext, Page } from "@playwright/test"
import { test } from "../fixtures"
import { findProducts } from "../shop"
import { dress, LOOKS, shoot } from "./look"

const guideId = async (request: APIRequestContext, handle: string): Promise<string> => {
  const { size_guides } = (await (await request.get("/admin/size-guides")).json()) as { size_guides: { id: string; handle: string }[] }
  return size_guides.find((guide) => guide.handle === handle)?.id ?? ""
}

const openEditor = async (page: Page, handle: string, query = ""): Promise<void> => {
  await page.goto(`/app/size-guides/${await guideId(page.request, handle)}${query}`)
  await page.getByRole("navigation").last().waitFor()
  await page.frameLocator("iframe").getByRole("table").first().waitFor()
}

for (const look of LOOKS) {
  const suffix = `${look.language}-${look.theme}`

  test(`size guides ${suffix}`, async ({ admin }) => {
    await dress(admin, look)
    await admin.goto("/app/size-guides")
    await admin.getByRole("table").or(admin.getByRole("grid")).first().waitFor()
    await shoot(admin, `size-guides-${suffix}`)
    await admin.goto("/app/size-guides/coverage")
    await admin.getByText("97%").first().waitFor()
    await shoot(admin, `size-guides-coverage-${suffix}`)
    const [band] = await findProducts(admin.request, "Брачна халка")
    await admin.goto(`/app/size-guides?explain=${band.id}`)
    await admin.getByRole("dialog").getByText("Брачни халки").first().waitFor()
    await shoot(admin, `size-guides-explain-${suffix}`)
    await admin.goto("/app/size-guides?new=")
    await admin.getByRole("dialog").getByRole("listitem").first().waitFor()
    await shoot(admin, `size-guides-new-${suffix}`)
  })

  test(`size guide editor ${suffix}`, async ({ admin }) => {
    await admin.setViewportSize({ width: 1600, height: 950 })
    await dress(admin, look)
    await openEditor(admin, "rings")
    await shoot(admin, `size-guide-editor-${suffix}`)
    for (const part of ["translations", "assignments", "use"]) {
      await openEditor(admin, "rings", `?part=${part}`)
      await admin.getByRole("main").waitFor()
      await shoot(admin, `size-guide-${part}-${suffix}`)
    }
  })

  test(`size guide editor on a phone ${suffix}`, async ({ admin }) => {
    await admin.setViewportSize({ width: 360, height: 740 })
    await dress(admin, look)
    await admin.goto(`/app/size-guides/${await guideId(admin.request, "rings")}`)
    await admin.getByRole("grid").first().waitFor()
    await shoot(admin, `size-guide-phone-${suffix}`)
  })

  test(`size guide on a product ${suffix}`, async ({ admin }) => {
    await dress(admin, look)
    await admin.setViewportSize({ width: 1440, height: 1300 })
    const [ring] = await findProducts(admin.request, "Пръстен с ореол")
    await admin.goto(`/app/products/${ring.id}`)
    await admin.getByRole("heading", { name: /^(Size guide|Таблица с размери)$/ }).waitFor()
    await shoot(admin, `size-guide-product-${suffix}`)
  })

  test(`pages for buyers ${suffix}`, async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 1400 })
    for (const handle of ["rings", "necklaces", "tops"]) {
      await page.goto(`/size-guides/${handle}?locale=${look.language}&theme=${look.theme}`)
      await page.getByRole("table").first().waitFor()
      await shoot(page, `size-guide-page-${handle}-${suffix}`)
    }
  })
}
