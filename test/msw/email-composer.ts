import { http, HttpResponse, type HttpHandler } from "msw"
import { z } from "zod"
import { type Campaign, campaignSchema, updateCampaignBody } from "../../src/contracts/email-campaign-campaign"
import { mailProductsBody, mailProductsResponseSchema, previewMailBody, previewMailResponseSchema, type ShownProduct } from "../../src/contracts/email-campaign-preview"
import type { ProductRef } from "../../src/contracts/review"
import { emailTemplatesResponseSchema } from "../../src/contracts/email-campaign-template"
import { type ContentVersionDetail, listVersionsResponseSchema, versionResponseSchema } from "../../src/contracts/email-campaign-version"
import { checkDocument } from "../../src/mail/checks"
import { plainLine } from "../../src/mail/document/fields"
import { standardTheme } from "../../src/mail/document/theme"
import { linesOf, walkBlocks } from "../../src/mail/document/walk"
import { templateNames } from "../../src/mail/templates"
import { aMail, buildCampaign, buildSavedBlock, buildVersion } from "../fixtures/email-composer"
import { hoursAgo } from "../fixtures/review"
import { PRODUCTS } from "../fixtures/review-texts"
import { savedBlocksResponseSchema } from "../../src/contracts/email-campaign-saved-block"
import { contactHandlers } from "./email-contacts"
import { mockState } from "./mock-state"
import { answer, invalid, missing } from "./respond"

type Seed = { campaign: Campaign; versions: ContentVersionDetail[] }

const CAMPAIGN = "*/admin/email-campaigns/:id"
const SHOP = { theme: standardTheme, shop: { address: ["София"] }, products: {}, feeds: {}, saved_blocks: {}, html_allowed: true, promotions: {}, codes: {} }
const responseSchema = z.object({ campaign: campaignSchema })

const escaped = (text: string) => text.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;"))

/** The first costs less than it did. */
const shown = ({ id, title, thumbnail }: ProductRef, index: number): ShownProduct => ({
  id,
  title,
  subtitle: null,
  thumbnail,
  price: "39,00 €",
  old_price: index === 0 ? "49,00 €" : null,
})

/** One campaign in memory with its versions, and mails made of their lines alone. */
export const composerServer = (seed: () => Partial<Seed> = () => ({})) => {
  const state = mockState((): Seed => ({ campaign: buildCampaign(), versions: [buildVersion(2), buildVersion(1)], ...seed() }))
  const handlers: HttpHandler[] = [
    http.get(CAMPAIGN, ({ params }) => (params.id === state.current.campaign.id ? answer(responseSchema, { campaign: state.current.campaign }) : missing())),
    http.post(CAMPAIGN, async ({ request }) => {
      const body = updateCampaignBody.safeParse(await request.json())
      const { campaign } = state.current
      if (!body.success) {
        return invalid(body.error)
      }
      if (body.data.version !== campaign.version) {
        return HttpResponse.json({ type: "not_allowed", message: "Somebody else has changed this campaign meanwhile." }, { status: 400 })
      }
      state.current.campaign = { ...campaign, ...body.data, version: campaign.version + 1, updated_at: hoursAgo(0) }
      return answer(responseSchema, { campaign: state.current.campaign })
    }),
    http.get(`${CAMPAIGN}/versions`, () => answer(listVersionsResponseSchema, { versions: state.current.versions })),
    http.get(`${CAMPAIGN}/versions/:number`, ({ params }) => {
      const version = state.current.versions.find(({ number }) => number === Number(params.number))
      return version ? answer(versionResponseSchema, { version }) : missing()
    }),
    http.post("*/admin/email-mails/preview", async ({ request }) => {
      const body = previewMailBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      const { document, mode, fields } = body.data
      const lines = [...walkBlocks(document)].flatMap(({ block }) => linesOf(block).map(plainLine)).filter(Boolean)
      const colors = mode === "dark" ? "background:#141210;color:#d9d2c8" : "background:#fff;color:#1f1b17"
      return answer(previewMailResponseSchema, {
        mail: {
          subject: plainLine(document.subject),
          preheader: plainLine(document.preheader),
          html: `<!doctype html><html lang="bg"><title>Писмо</title><body style="font-family:serif;${colors}">${[fields.first_name ?? "", ...lines].map((line) => `<p>${escaped(line)}</p>`).join("")}</body></html>`,
          text: lines.join("\n\n"),
          bytes: 31_000,
        },
        findings: checkDocument(document, { ...SHOP, reviews: { "": { count: 3 } }, send_at: new Date(hoursAgo(0)) }),
      })
    }),
    http.post("*/admin/email-mails/products", async ({ request }) => {
      const body = mailProductsBody.safeParse(await request.json())
      if (!body.success) {
        return invalid(body.error)
      }
      const blocks = [...walkBlocks(body.data.document)].map(({ block }) => block).filter((block) => block.type === "product")
      return answer(mailProductsResponseSchema, {
        products: Object.fromEntries(blocks.map(({ id, source }) => [id, source.kind === "ids" ? PRODUCTS.filter((one) => source.ids.includes(one.id)).map(shown) : PRODUCTS.slice(0, source.limit).map(shown)])),
      })
    }),
    http.get("*/admin/email-templates", () =>
      answer(emailTemplatesResponseSchema, {
        templates: templateNames.map((id) => ({
          id,
          name: { bg: `Шаблон ${id}`, en: `Template ${id}` },
          description: { bg: "За какво е този шаблон.", en: "What this template is for." },
          documents: { bg: aMail(id, "bg"), en: aMail(id, "en") },
        })),
      })
    ),
    http.get("*/admin/product-categories", () => HttpResponse.json({ product_categories: [{ id: "pcat_1", name: "Пръстени" }] })),
    http.get("*/admin/email-saved-blocks", () => answer(savedBlocksResponseSchema, { saved_blocks: [buildSavedBlock()] })),
    http.get("*/admin/promotions", () => HttpResponse.json({ promotions: [{ id: "promo_1", code: "ESEN10", status: "active" }] })),
    ...contactHandlers(),
  ]
  return { handlers, state }
}
