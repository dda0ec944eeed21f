import { FeatureFlag, Modules } from "@medusajs/framework/utils"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { configResponseSchema } from "../../../../contracts/core"
import { createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"

const SUITE = [
  "bijou_core:read",
  "bijou_econt:create",
  "bijou_econt:delete",
  "bijou_econt:read",
  "bijou_econt:update",
  "bijou_econt_settings:read",
  "bijou_econt_settings:update",
  "bijou_email_campaign:create",
  "bijou_email_campaign:delete",
  "bijou_email_campaign:html",
  "bijou_email_campaign:read",
  "bijou_email_campaign:send",
  "bijou_email_campaign:update",
  "bijou_email_contact:create",
  "bijou_email_contact:delete",
  "bijou_email_contact:export",
  "bijou_email_contact:read",
  "bijou_email_contact:update",
  "bijou_email_settings:read",
  "bijou_email_settings:update",
  "bijou_review:create",
  "bijou_review:delete",
  "bijou_review:read",
  "bijou_review:update",
  "bijou_size_guide:create",
  "bijou_size_guide:delete",
  "bijou_size_guide:read",
  "bijou_size_guide:update",
]

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
    /** A role that may do exactly this. */
    const createRole = async (name: string, keys: string[]): Promise<string> => {
      const rbac = getContainer().resolve(Modules.RBAC)
      const role = await rbac.createRbacRoles({ name })
      const policies = await rbac.listRbacPolicies({ key: keys })
      await rbac.createRbacRolePolicies(policies.map(({ id }) => ({ role_id: role.id, policy_id: id })))
      return role.id
    }

    const statusOf = async (path: string, headers: Record<string, string>) => (await api.get(path, { headers })).status

    describe("with roles", () => {
      it("registers the policies of the suite", async () => {
        const policies = await getContainer().resolve(Modules.RBAC).listRbacPolicies({ key: SUITE })
        expect(policies.map(({ key }) => key).sort()).toEqual(SUITE)
        expect(policies.every(({ description }) => Boolean(description))).toBe(true)
      })

      it("lets in whom the role allows and tells the pages what that is", async () => {
        const role = await createRole("Moderator", ["bijou_core:read", "bijou_review:read", "bijou_review:update"])
        const { headers } = await createAdminUser(getContainer(), { roles: [role] })
        expect(await statusOf("/admin/bijou/health", headers)).toBe(200)
        expect(await statusOf("/admin/bijou/audit", headers)).toBe(200)
        const { data } = await api.get("/admin/bijou/config", { headers })
        expect(configResponseSchema.parse(data)).toMatchObject({
          rbac: true,
          permissions: ["bijou_core:read", "bijou_review:read", "bijou_review:update"],
        })
      })

      it("turns others away, but not from the configuration", async () => {
        const role = await createRole("Seller", ["bijou_review:read"])
        const { headers } = await createAdminUser(getContainer(), { roles: [role] })
        expect(await statusOf("/admin/bijou/health", headers)).toBe(403)
        expect(await statusOf("/admin/bijou/audit", headers)).toBe(403)
        const { status, data } = await api.get("/admin/bijou/config", { headers })
        expect(status).toBe(200)
        expect(data.permissions).toEqual(["bijou_review:read"])
      })

      it("gives the super administrator all of it", async () => {
        const rbac = getContainer().resolve(Modules.RBAC)
        const everything = await rbac.listRbacPolicies({ key: ["*:*"] })
        const role = await rbac.createRbacRoles({ name: "Everything" })
        const [policy] = everything.length
          ? everything
          : await rbac.createRbacPolicies([{ key: "*:*", resource: "*", operation: "*", name: "All" }])
        await rbac.createRbacRolePolicies([{ role_id: role.id, policy_id: policy.id }])
        const { headers } = await createAdminUser(getContainer(), { roles: [role.id] })
        const { data } = await api.get("/admin/bijou/config", { headers })
        expect(data.permissions).toEqual(SUITE)
      })
    })
  },
  { env: { MEDUSA_FF_RBAC: "true" } }
)
