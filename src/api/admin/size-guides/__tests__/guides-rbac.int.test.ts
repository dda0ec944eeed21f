import { FeatureFlag, Modules } from "@medusajs/framework/utils"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { rings } from "../../../../sizing/__tests__/build"

const ROOT = "/admin/size-guides"

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
    const withRole = async (...operations: string[]): Promise<Actor> => {
      const rbac = getContainer().resolve(Modules.RBAC)
      const role = await rbac.createRbacRoles({ name: operations.join() || "nothing" })
      const policies = await rbac.listRbacPolicies({ key: operations.map((operation) => `bijou_size_guide:${operation}`) })
      await rbac.createRbacRolePolicies(policies.map(({ id }) => ({ role_id: role.id, policy_id: id })))
      return createAdminUser(getContainer(), { roles: [role.id] })
    }
    const get = async ({ headers }: Actor, path = "") => (await api.get(`${ROOT}${path}`, { headers })).status
    const post = ({ headers }: Actor, path: string, body: unknown) => api.post(`${ROOT}${path}`, body, { headers })
    const statusOf = async (actor: Actor, path: string, body: unknown) => (await post(actor, path, body)).status

    it("asks each route for its own permission", async () => {
      const [reader, editor, maker] = [await withRole("read"), await withRole("read", "update"), await withRole("create", "update")]
      const { id } = (await post(maker, "", { document: rings() })).data.size_guide
      const bundle = { format: "bijou-size-guides", version: 1, size_guides: [] }

      expect([await get(reader), await get(reader, `/${id}`), await get(maker)]).toEqual([200, 200, 403])
      expect(await statusOf(editor, "", { document: rings() })).toBe(403)
      for (const [path, body] of [
        [`/${id}/draft`, { version: 1, document: rings() }],
        [`/${id}/publish`, { version: 1 }],
        ["/terms", { kind: "label", text: "Малък" }],
        ["/terms/batch", { create: [{ kind: "label", text: "Голям" }] }],
      ] as const) {
        expect([path, await statusOf(reader, path, body)]).toEqual([path, 403])
        expect([path, (await statusOf(editor, path, body)) < 300]).toEqual([path, true])
      }
      expect(await statusOf(await withRole("create"), "/import", { bundle })).toBe(403)
      expect(await statusOf(maker, "/import", { bundle })).toBe(200)
    })

    it("lets many be deleted by whom one may be deleted by", async () => {
      const [editor, cleaner] = [await withRole("read", "update"), await withRole("create", "update", "delete")]
      const { id } = (await post(cleaner, "", { document: rings() })).data.size_guide
      expect(await statusOf(editor, "/bulk", { action: "publish", ids: [id] })).toBe(200)
      expect(await statusOf(editor, "/bulk", { action: "archive", ids: [id] })).toBe(200)
      expect(await statusOf(editor, "/bulk", { action: "delete", ids: [id] })).toBe(403)
      expect((await api.delete(`${ROOT}/${id}`, { headers: editor.headers })).status).toBe(403)
      expect((await post(cleaner, "/bulk", { action: "delete", ids: [id] })).data.results).toMatchObject([{ outcome: "done" }])
    })
  },
  { env: { MEDUSA_FF_RBAC: "true" } }
)
