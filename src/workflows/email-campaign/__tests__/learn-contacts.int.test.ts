import { createCustomersWorkflow, deleteCustomersWorkflow, updateCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import { describe, expect, it } from "vitest"
import { withApp } from "../../../../test/helpers/app"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../../../modules/bijou_email_campaign"
import { learnEverybody, learnOrders } from ".."

withApp(
  ({ getContainer }) => {
    const mail = () => getContainer().resolve<BijouEmailCampaignService>(BIJOU_EMAIL_CAMPAIGN_MODULE)
    const contactOf = (email: string) => mail().contacts.findByAddress(email)

    const createCustomer = async (email: string, { hasAccount = true, firstName = "Ана" } = {}) => {
      const { result } = await createCustomersWorkflow(getContainer()).run({
        input: { customersData: [{ email, has_account: hasAccount, first_name: firstName, last_name: "Иванова", metadata: { locale: "bg" } }] },
      })
      return result[0].id
    }
    const createOrder = async (email: string) => {
      const order = await getContainer().resolve(Modules.ORDER).createOrders({
        email,
        currency_code: "eur",
        metadata: { locale: "en" },
        shipping_address: { first_name: "Mira", last_name: "Petrova", country_code: "bg" },
        items: [{ title: "Ring", quantity: 1, unit_price: 49 }],
      })
      return order.id
    }

    describe("contacts of the shop's own people", () => {
      it("follow customers as they come, change their address and go", async () => {
        const id = await createCustomer("Ana@ABV.bg")
        await expect.poll(() => contactOf("ana@abv.bg")).toMatchObject({ customer_id: id, first_name: "Ана", locale: "bg", source: "customer", unmailable: "no_consent" })
        await updateCustomersWorkflow(getContainer()).run({ input: { selector: { id }, update: { email: "ana.new@abv.bg" } } })
        await expect.poll(() => contactOf("ana.new@abv.bg")).toMatchObject({ customer_id: id })
        expect(await contactOf("ana@abv.bg")).toMatchObject({ customer_id: null })
        await deleteCustomersWorkflow(getContainer()).run({ input: { ids: [id] } })
        await expect.poll(async () => (await contactOf("ana.new@abv.bg"))?.customer_id).toBeNull()
      })

      it("come from an order, and may be written to until they refuse", async () => {
        const id = await createOrder("mira@example.com")
        await getContainer().resolve(Modules.EVENT_BUS).emit({ name: "order.placed", data: { id } })
        await expect.poll(() => contactOf("mira@example.com")).toMatchObject({ first_name: "Mira", locale: "en", country: "bg", unmailable: null })
        const contact = await contactOf("mira@example.com")
        expect((await mail().contacts.history(contact!.id))[0]).toMatchObject({ basis: "soft_opt_in", source: "order", evidence: { order_id: id } })
        await mail().contacts.say(contact!.id, [{ purpose: "marketing", action: "withdraw" }], { source: "unsubscribe_link", actor: "contact" })
        await learnOrders(getContainer(), [await createOrder("mira@example.com")])
        expect(await contactOf("mira@example.com")).toMatchObject({ unmailable: "unsubscribed" })
      })

      it("come from orders only when all customers are read, so that who has an account is no guest", async () => {
        await createOrder("ivo@example.com")
        let reading: Promise<unknown> = Promise.resolve()
        const finish = await new Promise<() => void>((reached) => {
          reading = mail().backfill.step("customer", () => new Promise((read) => reached(() => read({ people: [], lastId: null }))))
        })
        await learnEverybody(getContainer()).finally(finish)
        expect(await contactOf("ivo@example.com")).toBeUndefined()
        await reading
        await learnEverybody(getContainer())
        expect(await contactOf("ivo@example.com")).toBeDefined()
      })

      it("are made of those who were there before, each once, an account before a guest", async () => {
        const customers = getContainer().resolve(Modules.CUSTOMER)
        await customers.createCustomers([
          { email: "old@example.com", has_account: true, first_name: "Account" },
          { email: "old@example.com", has_account: false, first_name: "Guest" },
          { email: "not an address", has_account: false },
          ...Array.from({ length: 520 }, (_, number) => ({ email: `many-${number}@example.com`, has_account: false })),
        ])
        const order = await createOrder("many-3@example.com")
        await Promise.all([learnEverybody(getContainer()), learnEverybody(getContainer())])
        await learnEverybody(getContainer())
        const { total } = await mail().contacts.counts()
        expect(total).toBe(521)
        expect(await contactOf("old@example.com")).toMatchObject({ first_name: "Account" })
        expect(await contactOf("many-3@example.com")).toMatchObject({ unmailable: null, first_name: "Mira" })
        const progress = await mail().backfill.progress()
        expect(progress).toMatchObject([
          { source: "customer", seen: 523, added: 521, refused: 1 },
          { source: "order", last_id: order, seen: 1, added: 0 },
        ])
        await customers.createCustomers([{ email: "later@example.com", has_account: false }])
        await learnEverybody(getContainer())
        expect(await contactOf("later@example.com")).toBeDefined()
      })
    })
  },
  { env: { BIJOU_OPTIONS: JSON.stringify({ "email-campaign": { soft_opt_in: true } }) } }
)
