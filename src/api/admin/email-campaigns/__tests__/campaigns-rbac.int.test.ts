import { FeatureFlag, Modules } from "@medusajs/framework/utils"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { mailDocument, mailRow } from "../../../../../test/fixtures/mail"

// The runner reads the app's configuration before it applies `env` and before it knows Medusa's flags.
beforeAll(() => {
  process.env.MEDUSA_FF_RBAC = "true"
  FeatureFlag.setFlag("rbac", true)
})
afterAll(() => {
  delete process.env.MEDUSA_FF_RBAC
})

withApp(
  ({ api, getContainer }) => {
    const withRole = async (...keys: string[]): Promise<Actor> => {
      const rbac = getContainer().resolve(Modules.RBAC)
      const role = await rbac.createRbacRoles({ name: keys.join() || "nothing" })
      const policies = await rbac.listRbacPolicies({ key: keys })
      expect(policies).toHaveLength(keys.length)
      await rbac.createRbacRolePolicies(policies.map(({ id }) => ({ role_id: role.id, policy_id: id })))
      return createAdminUser(getContainer(), { roles: [role.id] })
    }
    const get = async ({ headers }: Actor, path: string) => (await api.get(`/admin${path}`, { headers })).status
    const post = async ({ headers }: Actor, path: string, body: object = {}) => (await api.post(`/admin${path}`, body, { headers })).status

    it("keeps writing, sending and the settings apart", async () => {
      const writer = await withRole("bijou_email_campaign:read", "bijou_email_campaign:create", "bijou_email_campaign:update")
      const sender = await withRole("bijou_email_campaign:read", "bijou_email_campaign:send")
      const keeper = await withRole("bijou_email_settings:read", "bijou_email_settings:update")
      expect([await post(writer, "/email-campaigns", { name: "A" }), await post(sender, "/email-campaigns", { name: "A" })]).toEqual([201, 403])
      for (const step of ["pause", "resume", "cancel", "unschedule", "resend-unknown"]) {
        const path = `/email-campaigns/ecamp_1/${step}`
        expect([step, await post(writer, path), await post(sender, path)]).toEqual([step, 403, 404])
      }
      const start = { version: 1, starts_at: null }
      expect([await post(writer, "/email-campaigns/ecamp_1/schedule", start), await post(sender, "/email-campaigns/ecamp_1/schedule", start)]).toEqual([403, 404])
      expect([await post(writer, "/email-sending/stop"), await post(sender, "/email-sending/stop"), await post(sender, "/email-sending/go")]).toEqual([403, 200, 200])
      expect([await get(writer, "/email-providers"), await get(keeper, "/email-providers"), await get(keeper, "/email-campaigns")]).toEqual([403, 200, 403])
      expect([await get(sender, "/email-sending"), await get(keeper, "/email-sending")]).toEqual([403, 200])
      expect(await post(keeper, "/email-audiences/count", { audience: { include: [] } })).toBe(403)
    })

    it("lets HTML be written by those who may, and kept by everybody who writes", async () => {
      const words = ["bijou_email_campaign:read", "bijou_email_campaign:create", "bijou_email_campaign:update"]
      const writer = await withRole(...words)
      const coder = await withRole(...words, "bijou_email_campaign:html")
      const saved = (html: string) => ({ name: "Part", content: [{ id: "part1", type: "html", html }] })
      expect([await post(writer, "/email-saved-blocks", saved("<p>Да</p>")), await post(coder, "/email-saved-blocks", saved("<p>Да</p>"))]).toEqual([403, 201])
      const document = mailDocument([mailRow([[{ type: "html", id: "code1", html: "<p>Да</p>" }]])])
      const content = { standard_locale: "bg", documents: { bg: document } }
      expect(await post(writer, "/email-campaigns", { name: "A", content })).toBe(403)
      const { campaign } = (await api.post("/admin/email-campaigns", { name: "A", content }, { headers: coder.headers })).data
      const path = `/email-campaigns/${campaign.id}`
      expect(await post(writer, path, { version: 1, content: JSON.parse(JSON.stringify(content).replace("<p>Да</p>", "<p>Не</p>")) })).toBe(403)
      expect(await post(writer, path, { version: 1, content })).toBe(200)
    })
  },
  { env: { MEDUSA_FF_RBAC: "true" } }
)
