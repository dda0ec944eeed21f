import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from ".."
import type { ConsentBasis, UnmailableReason } from "../../../contracts/email-campaign-consent"
import { foldConsent, type Said, type Standing } from "../../../mail/consent"
import EmailList from "../models/list"
import type { Saying, Statement } from "../sql/consent"

const HOW: Saying = { source: "preferences", actor: "contact" }
const grant = (purpose: Statement["purpose"], basis: ConsentBasis = "consent"): Statement => ({ purpose, action: "grant", basis })
const withdraw = (purpose: Statement["purpose"]): Statement => ({ purpose, action: "withdraw" })

moduleIntegrationTestRunner<BijouEmailCampaignService>({
  moduleName: BIJOU_EMAIL_CAMPAIGN_MODULE,
  moduleModels: [EmailList],
  moduleOptions: { "email-campaign": { secret: "a secret for tests, long enough" } },
  resolve: "./src/modules/bijou_email_campaign",
  dbName: "bijou_email_consent",
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> => MikroOrmWrapper.forkManager().execute<T[]>(text)
    const add = async (email: string, source: "customer" | "order" | "sign_up" = "customer") => {
      const { ids } = await service.contacts.add([{ email }], source)
      return ids[0] as string
    }
    const reasonOf = async (id: string): Promise<UnmailableReason | null> => (await service.contacts.get(id)).unmailable
    const standingOf = async (id: string, purpose: string): Promise<Standing | null> => {
      const found = (await service.contacts.consents(id)).find((consent) => consent.purpose === purpose)
      return found ? { state: found.state, basis: found.basis } : null
    }

    describe("consent", () => {
      it("stands as the log says, whatever is said in which order", async () => {
        const said = fc.constantFrom<Said>(
          { action: "ask" },
          { action: "withdraw" },
          { action: "grant", basis: "consent" },
          { action: "grant", basis: "soft_opt_in" },
          { action: "grant", basis: "import" }
        )
        let run = 0
        await fc.assert(
          fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom("marketing" as const, "tracking" as const), said), { maxLength: 8 }), async (words) => {
            const id = await add(`property-${run++}@abv.bg`)
            const wanted = new Map<string, Standing | null>()
            let told = 0
            for (const [purpose, one] of words) {
              await service.contacts.say(id, [{ purpose, action: one.action, basis: one.basis ?? undefined }], HOW)
              const fold = foldConsent(wanted.get(purpose) ?? null, one)
              wanted.set(purpose, fold.standing)
              told += Number(fold.isTold)
            }
            for (const [purpose, standing] of wanted) {
              expect(await standingOf(id, purpose)).toEqual(standing)
            }
            expect(await service.contacts.history(id)).toHaveLength(told)
          }),
          { numRuns: 25 }
        )
      })

      it("keeps proof of what was said", async () => {
        const id = await add("ana@abv.bg")
        await service.contacts.say(id, [grant("marketing")], { ...HOW, source: "form:footer", textVersion: "sign-up-1", ipPrefix: "203.0.113.0/24", evidence: { request: "7" } })
        const [event] = await service.contacts.history(id)
        expect(event).toMatchObject({
          purpose: "marketing",
          action: "grant",
          basis: "consent",
          source: "form:footer",
          text_version: "sign-up-1",
          ip_prefix: "203.0.113.0/24",
          evidence: { request: "7" },
        })
      })

      it("is withdrawn once, however often the link is used at the same time", async () => {
        const id = await add("ana@abv.bg")
        await service.contacts.say(id, [grant("marketing")], HOW)
        await Promise.all(Array.from({ length: 8 }, () => service.contacts.say(id, [withdraw("marketing")], HOW)))
        expect((await service.contacts.history(id)).map(({ action }) => action)).toEqual(["withdraw", "grant"])
        expect(await reasonOf(id)).toBe("unsubscribed")
      })

      it("comes to what the log's last line says when two say different things at once", async () => {
        const ids = await Promise.all(Array.from({ length: 10 }, (_, number) => add(`both-${number}@abv.bg`)))
        await Promise.all(
          ids.flatMap((id) => [
            service.contacts.say(id, [grant("marketing"), grant("tracking")], HOW),
            service.contacts.say(id, [withdraw("tracking"), withdraw("marketing")], HOW),
          ])
        )
        for (const id of ids) {
          for (const purpose of ["marketing", "tracking"]) {
            const last = (await service.contacts.history(id)).find((event) => event.purpose === purpose)
            expect((await standingOf(id, purpose))?.state).toBe(last?.action === "grant" ? "granted" : "withdrawn")
          }
        }
      })
    })

    describe("who may be written to", () => {
      it("is who agreed, is not suppressed, not paused and not erased", async () => {
        const id = await add("ana@abv.bg")
        const { email_hash } = await service.contacts.get(id)
        expect(await reasonOf(id)).toBe("no_consent")
        await service.contacts.say(id, [{ purpose: "marketing", action: "ask" }], HOW)
        expect(await reasonOf(id)).toBe("unconfirmed")
        await service.contacts.say(id, [grant("marketing")], HOW)
        expect(await reasonOf(id)).toBeNull()
        await service.contacts.update(id, { paused_until: new Date(Date.now() + 86_400_000) })
        expect(await reasonOf(id)).toBe("paused")
        await service.contacts.update(id, { paused_until: new Date(Date.now() - 1000) })
        expect(await reasonOf(id)).toBeNull()
        await service.suppressions.add(email_hash as Buffer, { reason: "soft_bounces", source: "test", expiresAt: new Date(Date.now() + 86_400_000) })
        expect(await reasonOf(id)).toBe("suppressed")
        await sql("UPDATE bijou_email_suppression SET expires_at = now() - interval '1 second'")
        expect(await reasonOf(id)).toBeNull()
        await service.contacts.say(id, [withdraw("marketing")], HOW)
        expect(await reasonOf(id)).toBe("unsubscribed")
      })

      it("leaves a topic without leaving the rest", async () => {
        await sql("INSERT INTO bijou_email_topic (handle, name_bg, name_en, standard) VALUES ('news', 'Новини', 'News', true), ('rings', 'Пръстени', 'Rings', false)")
        const [plain, keen, tired] = await Promise.all([add("plain@abv.bg"), add("keen@abv.bg"), add("tired@abv.bg")])
        await Promise.all([plain, keen, tired].map((id) => service.contacts.say(id, [grant("marketing")], HOW)))
        await service.contacts.say(keen, [grant("topic:rings")], HOW)
        await service.contacts.say(tired, [withdraw("topic:news")], HOW)
        const total = { total: 3 }
        expect(await service.contacts.counts()).toMatchObject({ ...total, mailable: 3 })
        expect(await service.contacts.counts("news")).toMatchObject({ ...total, mailable: 2, unmailable: { topic: 1 } })
        expect(await service.contacts.counts("rings")).toMatchObject({ ...total, mailable: 1, unmailable: { topic: 2 } })
        expect(await service.contacts.counts("gone")).toMatchObject({ ...total, mailable: 0, unmailable: { topic: 3 } })
      })

      it("adds up: who may be written to and who may not are all there are", async () => {
        const ids = await Promise.all(Array.from({ length: 12 }, (_, number) => add(`sum-${number}@abv.bg`)))
        await Promise.all(ids.slice(0, 7).map((id) => service.contacts.say(id, [grant("marketing")], HOW)))
        await Promise.all(ids.slice(5, 7).map((id) => service.contacts.say(id, [withdraw("marketing")], HOW)))
        await service.contacts.erase(ids[11], HOW)
        const counts = await service.contacts.counts()
        expect(counts).toMatchObject({ total: 11, mailable: 5, unmailable: { unsubscribed: 2, no_consent: 4 } })
        const listed = await service.contacts.list({ status: "mailable", limit: 50 })
        expect(listed.contacts.map(({ id }) => id).sort()).toEqual(ids.slice(0, 5).sort())
      })
    })

    describe("erasing", () => {
      it("leaves nothing that says who it was, and keeps the address suppressed", async () => {
        const { ids } = await service.contacts.add([{ email: "Ana@ABV.bg", firstName: "Ана", lastName: "Иванова", customerId: "cus_1", locale: "bg" }], "customer")
        const id = ids[0] as string
        await service.contacts.say(id, [grant("marketing")], HOW)
        const { email_hash } = await service.contacts.get(id)
        expect(await service.contacts.erase(id, HOW)).toBe(true)
        expect(await service.contacts.erase(id, HOW)).toBe(false)
        const left = JSON.stringify(await sql("SELECT * FROM bijou_email_contact, bijou_email_consent_event"))
        expect(left).not.toMatch(/ana@|Ана|Иванова|cus_1/i)
        expect(await reasonOf(id)).toBe("erased")
        expect((await service.suppressions.of(email_hash as Buffer)).map(({ reason }) => reason)).toEqual(["erased"])
        expect((await service.contacts.history(id)).map(({ action, purpose }) => `${action} ${purpose}`)).toEqual([
          "withdraw tracking",
          "withdraw marketing",
          "grant marketing",
        ])
      })

      it("is not undone by an order, an import or the customer's account", async () => {
        const id = await add("ana@abv.bg")
        await service.contacts.erase(id, HOW)
        for (const source of ["customer", "order", "import", "admin"] as const) {
          expect((await service.contacts.add([{ email: "ana@abv.bg" }, { email: "mira@abv.bg" }], source)).ids[0]).toBeNull()
        }
        const again = await add("ana@abv.bg", "sign_up")
        expect(again).not.toBe(id)
        expect(await reasonOf(again)).toBe("suppressed")
      })

      it("is not undone by somebody who adds the address in the same moment", async () => {
        const ids = await Promise.all(Array.from({ length: 12 }, (_, number) => add(`gone-${number}@abv.bg`)))
        const people = ids.map((_, number) => ({ email: `gone-${number}@abv.bg` }))
        await Promise.all([
          ...ids.map((id) => service.contacts.erase(id, HOW)),
          ...Array.from({ length: 6 }, () => service.contacts.add(people, "order")),
        ])
        expect(await sql("SELECT email FROM bijou_email_contact WHERE erased_at IS NULL")).toEqual([])
      })
    })

    describe("contacts", () => {
      it("are one per address, however it is written and whoever adds it at the same time", async () => {
        const writings = ["ana@abv.bg", "Ana@ABV.BG", " ana@abv.bg ", "<ANA@abv.bg>"]
        const added = await Promise.all(
          Array.from({ length: 12 }, (_, number) => service.contacts.add([{ email: writings[number % 4] }, { email: "mira@abv.bg" }], "order"))
        )
        expect(new Set(added.map(({ ids }) => ids[0])).size).toBe(1)
        expect(added.reduce((sum, { added: count }) => sum + count, 0)).toBe(2)
      })

      it("are added by many at the same time without one standing in another's way", async () => {
        for (let round = 0; round < 20; round++) {
          const people = Array.from({ length: 4 }, (_, number) => ({ email: `crowd-${round}-${number}@abv.bg` }))
          const added = await Promise.all(Array.from({ length: 10 }, () => service.contacts.add(people, "order")))
          expect(added.reduce((sum, { added: count }) => sum + count, 0)).toBe(4)
        }
      })

      it("say which address is none", async () => {
        const { ids, refused } = await service.contacts.add([{ email: "ana@abv" }, { email: "mira@abv.bg" }, { email: "" }], "import")
        expect(ids).toEqual([null, expect.stringMatching(/^\d+$/), null])
        expect(refused).toEqual([
          { index: 0, problem: "domain" },
          { index: 2, problem: "empty" },
        ])
      })

      it("believe an account over a form, and a form over a guest", async () => {
        const id = (await service.contacts.add([{ email: "ana@abv.bg", firstName: "Ани" }], "sign_up")).ids[0] as string
        await service.contacts.add([{ email: "ana@abv.bg", firstName: "Анна", lastName: "Иванова", country: "BG" }], "order")
        expect(await service.contacts.get(id)).toMatchObject({ first_name: "Ани", last_name: "Иванова", country: "bg", source: "sign_up" })
        await service.contacts.add([{ email: "ana@abv.bg", firstName: "Гост", customerId: "cus_0", hasAccount: false }], "customer")
        expect(await service.contacts.get(id)).toMatchObject({ first_name: "Ани", customer_id: "cus_0" })
        await service.contacts.add([{ email: "ana@abv.bg", firstName: "Ана", customerId: "cus_1", hasAccount: true }], "customer")
        expect(await service.contacts.get(id)).toMatchObject({ first_name: "Ана", last_name: "Иванова", customer_id: "cus_1" })
      })

      it("come page by page, each once, and are found by part of a name or an address", async () => {
        await service.contacts.add(
          Array.from({ length: 23 }, (_, number) => ({ email: `page-${number}@example.com`, firstName: number === 7 ? "Десислава" : "Ана" })),
          "order"
        )
        const seen: string[] = []
        let cursor: string | undefined
        do {
          const page = await service.contacts.list({ limit: 5, cursor })
          seen.push(...page.contacts.map(({ id }) => id))
          cursor = page.next_cursor ?? undefined
        } while (cursor)
        expect(new Set(seen).size).toBe(23)
        expect(seen).toHaveLength(23)
        const names = async (q: string) => (await service.contacts.list({ q, limit: 50 })).contacts.map(({ email }) => email)
        expect(await names("ДЕСИ")).toEqual(["page-7@example.com"])
        expect(await names("page-22@")).toEqual(["page-22@example.com"])
        expect(await names("100%")).toEqual([])
      })
    })
  },
})
