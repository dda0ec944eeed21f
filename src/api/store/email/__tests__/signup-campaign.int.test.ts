import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { beforeEach, describe, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { mailReaders } from "../../../../../test/helpers/email"
import { createSmallShop, placeOrder, type SmallShop } from "../../../../../test/helpers/orders"
import { legacySignupsResponseSchema, signupResponseSchema, storeSignupResponseSchema } from "../../../../contracts/email-campaign-signup-campaign"

const DISCOUNT = { kind: "percentage", value: 10, prefix: "ZLATA" }
const CONTENT = {
  popup: { enabled: true, delay_seconds: 3 },
  banner: { enabled: true, link: "/sale", color: "#84612a" },
  words: { bg: { popup_title: "Вземете 10 %", banner_text: "Запишете се" }, en: { popup_title: "Take 10 %" } },
}
const CODE = /ZLATA-[2-9A-Z]{5}-[2-9A-Z]{5}/

withApp((app) => {
  const { api, getContainer } = app
  const readers = mailReaders(app)
  let admin: Actor
  let shop: SmallShop
  beforeEach(async () => {
    admin = await createAdminUser(getContainer())
    shop = await createSmallShop(getContainer())
  })
  const sql = async (text: string): Promise<Record<string, unknown>[]> => (await getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text)).rows
  const post = (path: string, body: object = {}) => api.post(`/admin/email-signups${path}`, body, { headers: admin.headers })
  const get = async (path: string) => signupResponseSchema.parse((await api.get(`/admin/email-signups${path}`, { headers: admin.headers })).data).signup
  const create = async (given: object = {}) => {
    const answer = await post("", { name: "Първа поръчка", active: true, content: CONTENT, discount: DISCOUNT, ...given })
    expect(answer.status).toBe(201)
    return signupResponseSchema.parse(answer.data).signup
  }
  const signUp = (email: string, rest: object = {}) => api.post("/store/email/signup", { email, locale: "bg", ...rest }, { headers: shop.storefront.headers })
  const codesMailedTo = async (email: string, mails: number) => {
    await expect.poll(async () => (await readers.mailsTo(email)).length).toBe(mails)
    return (await readers.mailsTo(email)).map(({ data }) => (data as unknown as { code: string }).code)
  }
  const shown = async (locale: string, headers: object = {}) =>
    api.get(`/store/email/signup?locale=${locale}`, { headers: { ...shop.storefront.headers, ...headers } })

  describe("a sign-up campaign", () => {
    it("gives each address one code, by mail, and tells nobody whose addresses are known", async () => {
      const campaign = await create()
      const first = await signUp("Maria@example.com", { text_version: "popup-1" })
      expect([first.status, first.data]).toEqual([202, { status: "check_your_mail" }])
      const [code] = await codesMailedTo("Maria@example.com", 1)
      expect(code).toMatch(CODE)
      const again = await Promise.all([1, 2, 3].map(() => signUp("maria@example.com")))
      expect(again.map(({ status, data }) => [status, data])).toEqual(Array(3).fill([202, first.data]))
      await Promise.all(["a", "b", "c"].map((name) => signUp(`${name}@example.com`)))
      await Promise.all(["a", "b", "c"].map((name) => codesMailedTo(`${name}@example.com`, 1)))
      expect(await sql("SELECT count(*)::int AS n, count(DISTINCT contact_id)::int AS people FROM bijou_email_coupon")).toEqual([{ n: 4, people: 4 }])
      // A flood of one address makes one mail, and what it was told is in the log.
      expect(await codesMailedTo("Maria@example.com", 1)).toEqual([code])
      const maria = await readers.mail().contacts.findByAddress("maria@example.com")
      expect(await readers.mail().contacts.history(maria?.id as string)).toMatchObject([{ purpose: "marketing", action: "ask", text_version: "popup-1", source: "form:shop" }])
      expect((await signUp("no address")).status).toBe(400)
      // Who is subscribed gets the same code again and no link to confirm.
      const { data } = (await readers.mailsTo("Maria@example.com"))[0]
      await api.post(new URL(data.url).pathname, "", { headers: { "content-type": "application/x-www-form-urlencoded" } })
      await signUp("maria@example.com")
      expect(await codesMailedTo("Maria@example.com", 2)).toEqual([code, code])
      expect(await get(`/${campaign.id}`)).toMatchObject({ codes: 4, uses: 0, state: "running", shown: true })
    })

    it("counts a code from the order it was used in, until the order is cancelled", async () => {
      const campaign = await create({ discount: { ...DISCOUNT, valid_until: "2099-01-01T00:00:00.000Z" } })
      await signUp("maria@example.com")
      const [code] = await codesMailedTo("maria@example.com", 1)
      const [promotion] = await getContainer().resolve(Modules.PROMOTION).listPromotions({ code }, { relations: ["campaign"] })
      expect(promotion).toMatchObject({ limit: 1, status: "active", campaign: { ends_at: new Date("2099-01-01T00:00:00.000Z") } })
      const orderId = await placeOrder(getContainer(), shop, "maria@example.com", [code])
      await expect.poll(async () => (await get(`/${campaign.id}`)).uses).toBe(1)
      await getContainer().resolve(Modules.ORDER).updateOrders(orderId, { canceled_at: new Date() } as never)
      await getContainer().resolve(Modules.EVENT_BUS).emit({ name: "order.canceled", data: { id: orderId } })
      await expect.poll(async () => (await get(`/${campaign.id}`)).uses).toBe(0)
      expect((await api.delete(`/admin/email-signups/${campaign.id}`, { headers: admin.headers })).data.message).toMatch(/^Somebody has signed up here already/)
    })

    it("is shown while it runs, in the language asked for, and answered from caches while nothing changes", async () => {
      const none = await shown("bg")
      expect([none.data, (await signUp("a@example.com")).status]).toEqual([{ signup: null }, 404])
      const campaign = await create()
      await create({ name: "За по-късно", starts_at: "2099-01-01T00:00:00Z" })
      const bg = await shown("bg")
      expect(storeSignupResponseSchema.parse(bg.data).signup).toMatchObject({
        id: campaign.id,
        popup: { title: "Вземете 10 %", delay_seconds: 3 },
        banner: { text: "Запишете се", link: "/sale", color: "#84612a" },
        discount: { kind: "percentage", value: 10 },
      })
      expect((await shown("en")).data.signup.popup.title).toBe("Take 10 %")
      expect((await shown("bg", { "if-none-match": bg.headers.etag })).status).toBe(304)
      const { id, version, state: _state, shown: _shown, codes: _codes, uses: _uses, created_at: _at, updated_at: _to, ...fields } = campaign
      expect((await post(`/${id}`, { ...fields, version, active: false })).status).toBe(200)
      const stale = await post(`/${id}`, { ...fields, version, name: "Друга" })
      expect([stale.status, stale.data.message]).toEqual([400, "Somebody else has changed this sign-up campaign meanwhile. Reload it and try again."])
      expect((await shown("bg", { "if-none-match": bg.headers.etag })).data).toEqual({ signup: null })
      expect((await post("", { name: "първа ПОРЪЧКА", discount: DISCOUNT })).status).toBe(422)
    })
  })

  describe("what an earlier module has", () => {
    const read = async (body: object) => legacySignupsResponseSchema.parse((await post("/legacy-import", body)).data)

    it("is read once, with the codes people have, and the promotions that are gone are made again", async () => {
      expect(await read({})).toMatchObject({ found: false })
      await sql(`CREATE TABLE email_campaign (id text, name text, code_prefix text, discount_percent integer, start_date timestamptz, end_date timestamptz, is_active boolean,
        popup_title text, popup_description text, max_uses_per_code integer, banner_enabled boolean, banner_text text, banner_cta_text text, banner_cta_link text,
        banner_bg_color text, deleted_at timestamptz)`)
      await sql(`CREATE TABLE email_subscription (id text, campaign_id text, email text, discount_code text, promotion_id text, subscribed_at timestamptz, used_at timestamptz,
        usage_count integer, deleted_at timestamptz)`)
      await sql(`INSERT INTO email_campaign VALUES ('k1', 'Лято', 'SUN', 10, '2024-06-01', NULL, true, 'Слънце', '', 1, false, NULL, NULL, NULL, NULL, NULL)`)
      await sql(`INSERT INTO email_subscription VALUES
        ('s1', 'k1', 'old@example.com', 'SUN-AAAAAA', 'promo_x', '2024-06-02', '2024-06-03', 1, NULL),
        ('s2', 'k1', 'two@example.com', 'SUN-BBBBBB', NULL, '2024-06-02', NULL, 0, NULL),
        ('s3', 'k1', 'no address', 'SUN-CCCCCC', NULL, '2024-06-02', NULL, 0, NULL),
        ('s4', 'gone', 'four@example.com', 'SUN-DDDDDD', NULL, '2024-06-02', NULL, 0, NULL)`)
      const promotions = getContainer().resolve(Modules.PROMOTION)
      const earlier = await promotions.createPromotions({ code: "SUN-AAAAAA", type: "standard", status: "active", application_method: { type: "percentage", target_type: "order", value: 10 } })
      const foreseen = { found: true, campaigns: { read: 1, new: 1, known: 0 }, subscriptions: { read: 4, new: 2, known: 0, skipped: 2, without_promotion: 1, granted: 0 }, next: null }
      expect(await read({})).toEqual(foreseen)
      expect(await sql("SELECT 1 FROM bijou_email_signup_campaign")).toEqual([])
      expect(await read({ dry_run: false, grant: true, limit: 3 })).toMatchObject({ campaigns: { new: 1 }, subscriptions: { new: 2, granted: 2 }, next: "s3" })
      expect(await read({ dry_run: false, grant: true })).toMatchObject({ campaigns: { new: 0, known: 1 }, subscriptions: { new: 0, known: 2, skipped: 2, granted: 0 } })
      const [coupon, made] = await sql("SELECT code, promotion_id, uses_before FROM bijou_email_coupon ORDER BY code")
      expect(coupon).toEqual({ code: "SUN-AAAAAA", promotion_id: earlier.id, uses_before: 1 })
      const [again] = await promotions.listPromotions({ code: "SUN-BBBBBB" })
      expect([made.promotion_id, again.limit]).toEqual([again.id, 1])
      const { signups } = (await api.get("/admin/email-signups", { headers: admin.headers })).data
      expect(signups).toMatchObject([{ name: "Лято", state: "off", codes: 2, uses: 1 }])
    })
  })
}, { env: { BIJOU_MAILS_TO_LOG: "true" } })
