import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { describe, expect, it } from "vitest"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from ".."
import EmailList from "../models/list"

const HOW = { source: "preferences", actor: "contact" }

moduleIntegrationTestRunner<BijouEmailCampaignService>({
  moduleName: BIJOU_EMAIL_CAMPAIGN_MODULE,
  moduleModels: [EmailList],
  moduleOptions: { "email-campaign": { secret: "a secret for tests, long enough" } },
  resolve: "./src/modules/bijou_email_campaign",
  dbName: "bijou_email_requests",
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> => MikroOrmWrapper.forkManager().execute<T[]>(text)
    const signUp = async (email: string) => {
      expect(await service.requests.signUp({ email, locale: "bg", topics: [], tracking: false, form: "footer", ipPrefix: null })).toBeNull()
      return (await service.contacts.findByAddress(email))?.id as string
    }

    describe("mails with a link to confirm", () => {
      it("are taken by one of many, each once, and again when nothing is heard of them", async () => {
        await Promise.all(Array.from({ length: 30 }, (_, number) => signUp(`reader-${number}@abv.bg`)))
        const taken = (await Promise.all(Array.from({ length: 6 }, () => service.requests.takeDue(10)))).flat()
        expect(new Set(taken.map(({ id }) => id)).size).toBe(30)
        expect(taken).toHaveLength(30)
        expect(await service.requests.takeDue(10)).toEqual([])
        await service.requests.mailSent(taken[0].id)
        await sql("UPDATE bijou_email_request SET mail_due_at = now() - interval '1 second'")
        expect(await service.requests.takeDue(100)).toHaveLength(29)
      })

      it("are given up after some tries, and when their link is out of date", async () => {
        await signUp("ana@abv.bg")
        for (let attempt = 1; attempt <= 6; attempt++) {
          const [due] = await service.requests.takeDue(1)
          expect(due.attempt).toBe(attempt)
          await service.requests.mailFailed(due.id, "no provider")
          await sql("UPDATE bijou_email_request SET mail_due_at = now() - interval '1 second'")
        }
        expect(await service.requests.takeDue(1)).toEqual([])
        await signUp("mira@abv.bg")
        await sql("UPDATE bijou_email_request SET expires_at = now() - interval '1 second' WHERE mail_state = 'waiting'")
        expect(await service.requests.takeDue(1)).toEqual([])
        expect(await sql("SELECT mail_state, mail_error FROM bijou_email_request ORDER BY id")).toEqual([
          { mail_state: "failed", mail_error: "no provider" },
          { mail_state: "failed", mail_error: "out of date" },
        ])
        const health = Object.fromEntries((await service.healthChecks()).map(({ name, state }) => [name, state]))
        expect(health).toMatchObject({ secret: "ok", confirmations: "warning" })
      })
    })

    describe("sign-ups nobody confirmed", () => {
      it("are forgotten after a month, and those of whom more is known are not", async () => {
        const [old, fresh, confirmed, refused, buyer] = await Promise.all(["old", "fresh", "confirmed", "refused", "buyer"].map((name) => signUp(`${name}@abv.bg`)))
        await service.contacts.say(confirmed, [{ purpose: "marketing", action: "grant", basis: "consent" }], HOW)
        await service.contacts.say(refused, [{ purpose: "marketing", action: "withdraw" }], HOW)
        await service.contacts.add([{ email: "buyer@abv.bg", customerId: "cus_1" }], "customer")
        const past = "now() - interval '31 days'"
        await sql(`UPDATE bijou_email_contact SET created_at = ${past} WHERE id <> ${fresh}`)
        expect(await service.requests.forgetUnconfirmed()).toBe(0)
        await sql(`UPDATE bijou_email_request SET created_at = ${past}`)
        expect(await service.requests.forgetUnconfirmed()).toBe(1)
        expect((await service.contacts.get(old)).erased_at).not.toBeNull()
        expect(await Promise.all([fresh, confirmed, refused, buyer].map(async (id) => (await service.contacts.get(id)).erased_at))).toEqual([null, null, null, null])
        expect(await signUp("old@abv.bg")).not.toBe(old)
        expect(await sql("SELECT * FROM bijou_email_suppression")).toEqual([])
      })
    })
  },
})
