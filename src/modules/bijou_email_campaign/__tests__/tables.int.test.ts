import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { describe, expect, it } from "vitest"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from ".."
import EmailList from "../models/list"

moduleIntegrationTestRunner<BijouEmailCampaignService>({
  moduleName: BIJOU_EMAIL_CAMPAIGN_MODULE,
  moduleModels: [EmailList],
  resolve: "./src/modules/bijou_email_campaign",
  dbName: "bijou_email_tables",
  pathToMigrations: join(__dirname, "..", "migrations"),
  testSuite: ({ MikroOrmWrapper }) => {
    const sql = <T>(text: string): Promise<T[]> => MikroOrmWrapper.forkManager().execute<T[]>(text)
    const addContact = async (name: string) => {
      const [{ id }] = await sql<{ id: string }>(
        `INSERT INTO bijou_email_contact (email, email_norm, email_hash, domain, source)
         VALUES ('${name}@abv.bg', '${name}@abv.bg', sha256('${name}'), 'abv.bg', 'admin') RETURNING id`
      )
      return id
    }

    describe("the log of consent", () => {
      it("refuses to change or remove what is written", async () => {
        const id = await addContact("ana")
        await sql(`INSERT INTO bijou_email_consent_event (contact_id, purpose, action, basis, source, actor)
                   VALUES (${id}, 'topic:new-rings', 'grant', 'consent', 'sign_up', 'contact')`)
        await expect(sql("UPDATE bijou_email_consent_event SET at = now()")).rejects.toThrow(/append-only: UPDATE/)
        await expect(sql("DELETE FROM bijou_email_consent_event")).rejects.toThrow(/append-only: DELETE/)
        await expect(sql("TRUNCATE bijou_email_consent_event CASCADE")).rejects.toThrow(/append-only: TRUNCATE/)
        expect(await sql("SELECT contact_id FROM bijou_email_consent_event")).toHaveLength(1)
      })

      it("takes a basis with what is granted and with nothing else", async () => {
        const id = await addContact("ana")
        const write = (action: string, basis: string) =>
          sql(`INSERT INTO bijou_email_consent_event (contact_id, purpose, action, basis, source, actor)
               VALUES (${id}, 'marketing', '${action}', ${basis}, 'sign_up', 'contact')`)
        await expect(write("grant", "NULL")).rejects.toThrow(/event_basis/)
        await expect(write("withdraw", "'consent'")).rejects.toThrow(/event_basis/)
        await expect(sql(`INSERT INTO bijou_email_consent_event (contact_id, purpose, action, source, actor)
               VALUES (${id}, 'post', 'ask', 'sign_up', 'contact')`)).rejects.toThrow(/purpose/)
      })
    })

    describe("a contact", () => {
      it("is there once per address", async () => {
        await addContact("ana")
        await expect(addContact("ana")).rejects.toThrow(/bijou_email_contact_(email|hash)_idx/)
      })

      it("is either known or erased, nothing between", async () => {
        const id = await addContact("ana")
        await expect(sql(`UPDATE bijou_email_contact SET erased_at = now() WHERE id = ${id}`)).rejects.toThrow(/contact_known/)
        await expect(sql(`UPDATE bijou_email_contact SET email_norm = NULL WHERE id = ${id}`)).rejects.toThrow(/contact_known/)
        await sql(`UPDATE bijou_email_contact SET erased_at = now(), email = NULL, email_norm = NULL, email_hash = NULL,
                     domain = NULL WHERE id = ${id}`)
        expect(await addContact("ana")).not.toBe(id)
      })
    })
  },
})
