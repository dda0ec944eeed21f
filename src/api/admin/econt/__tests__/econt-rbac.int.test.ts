import { FeatureFlag, Modules } from "@medusajs/framework/utils"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"

const ROOT = "/admin/econt"

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
    const get = async ({ headers }: Actor, path: string) => (await api.get(`${ROOT}${path}`, { headers })).status
    const post = async ({ headers }: Actor, path: string, body: object = {}) =>
      (await api.post(`${ROOT}${path}`, body, { headers })).status

    it("keeps packing, cancelling and the settings apart", async () => {
      const packer = await withRole("bijou_econt:read", "bijou_econt:create")
      const boss = await withRole("bijou_econt:read", "bijou_econt:delete", "bijou_econt_settings:read", "bijou_econt_settings:update")
      expect([await get(packer, ""), await get(packer, "/shipments"), await get(packer, "/settings")]).toEqual([200, 200, 403])
      expect(await get(boss, "/settings")).toBe(200)
      expect([await post(packer, "/waybills/ewb_1/cancel"), await post(boss, "/waybills/ewb_1/cancel")]).toEqual([403, 404])
      const run = { action: "create", order_ids: ["order_1"] }
      expect(await post(boss, "/runs", run)).toBe(403)
      expect(await post(packer, "/runs", run)).toBeLessThan(300)
    })
  },
  { env: { MEDUSA_FF_RBAC: "true" } }
)
