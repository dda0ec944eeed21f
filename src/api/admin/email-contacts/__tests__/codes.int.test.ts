import { Modules } from "@medusajs/framework/utils"
import { beforeEach, describe, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { mailReaders } from "../../../../../test/helpers/email"
import { createSmallShop, placeOrder, type SmallShop } from "../../../../../test/helpers/orders"
import { sentCampaigns } from "../../../../../test/mail/sent-campaign"
import { type ContactCode, contactCodesResponseSchema } from "../../../../contracts/email-campaign-contact-code"
import { signupResponseSchema } from "../../../../contracts/email-campaign-signup-campaign"
import { settleOrder } from "../../../../workflows/email-campaign"

withApp((app) => {
  const { api, getContainer } = app
  const { sql } = sentCampaigns(app)
  const { mail, addReader } = mailReaders(app)
  let admin: Actor
  let shop: SmallShop
  beforeEach(async () => {
    admin = await createAdminUser(getContainer())
    shop = await createSmallShop(getContainer())
  })
  const asAdmin = () => ({ headers: admin.headers })
  const createSignup = async (name: string, uses = 1) => {
    const answer = await api.post("/admin/email-signups", { name, active: true, discount: { kind: "percentage", value: 10, prefix: "ZLATA", uses } }, asAdmin())
    return signupResponseSchema.parse(answer.data).signup
  }
  const codesOf = async (id: string): Promise<ContactCode[]> =>
    contactCodesResponseSchema.parse((await api.get(`/admin/email-contacts/${id}/codes`, asAdmin())).data).codes
  const order = async (email: string, code: string) => {
    const id = await placeOrder(getContainer(), shop, email, [code])
    await settleOrder(getContainer(), id)
    return id
  }

  describe("codes of a contact", () => {
    it("say which sign-up campaign gave them, and which orders they were used in", async () => {
      const [ana, mira] = [await addReader("ana@abv.bg"), await addReader("mira@abv.bg")]
      expect(await codesOf(ana)).toEqual([])
      const first = await createSignup("Първа поръчка", 2)
      const second = await createSignup("Коледа")
      const used = await mail().signups.codeFor(first.id, ana)
      const unused = await mail().signups.codeFor(second.id, ana)
      await mail().signups.codeFor(first.id, mira)
      const orders = [await order("ana@abv.bg", used), await order("ana@abv.bg", used)]
      const numbers = new Map((await getContainer().resolve(Modules.ORDER).listOrders({ id: orders })).map(({ id, display_id }) => [id, display_id]))
      const given = { id: expect.any(String), given_at: expect.any(String) }
      expect(await codesOf(ana)).toEqual([
        { ...given, code: unused, from: { kind: "signup", id: second.id, name: "Коледа" }, uses: 0, orders: [] },
        {
          ...given,
          code: used,
          from: { kind: "signup", id: first.id, name: "Първа поръчка" },
          uses: 2,
          orders: [...orders].reverse().map((id) => ({ id, display_id: numbers.get(id) })),
        },
      ])
      await mail().coupons.unused(orders[1])
      expect((await codesOf(ana))[1]).toMatchObject({ uses: 1, orders: [{ id: orders[0] }] })
      expect(await codesOf(mira)).toMatchObject([{ uses: 0, from: { id: first.id } }])
    })

    it("come from campaigns, too; one that is still being made is not given yet, and orders that are gone are only counted", async () => {
      const ana = await addReader("ana@abv.bg")
      await sql("INSERT INTO bijou_email_campaign (id, name, content, audience, sender) VALUES ('ecamp_1', 'Пролет', '{}', '{}', '{}')")
      const [{ id: set }] = await sql(
        "INSERT INTO bijou_email_coupon_set (campaign, locale, block_id, terms) SELECT k.number, 'bg', 'b1', '{}' FROM bijou_email_campaign k RETURNING id::text"
      )
      await sql("INSERT INTO bijou_email_coupon (set_id, contact_id, code, promotion_id, uses_before) VALUES (?::bigint, ?::bigint, 'SPRING-1', 'promo_1', 2)", [set as string, ana])
      await sql("INSERT INTO bijou_email_coupon_use (coupon_id, order_id, used_at) SELECT u.id, 'order_gone', now() FROM bijou_email_coupon u")
      const signup = await createSignup("Първа поръчка")
      await sql(
        "INSERT INTO bijou_email_coupon (set_id, contact_id, code) SELECT s.id, ?::bigint, 'ZLATA-1' FROM bijou_email_coupon_set s WHERE s.signup_id = ?",
        [ana, signup.id]
      )
      expect(await codesOf(ana)).toMatchObject([{ code: "SPRING-1", from: { kind: "campaign", id: "ecamp_1", name: "Пролет" }, uses: 3, orders: [] }])
      expect((await api.get(`/admin/email-contacts/${ana}/codes`)).status).toBe(401)
    })
  })
})
