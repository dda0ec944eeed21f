import { expect, it } from "vitest"
import { createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { rings } from "../../../../sizing/__tests__/build"

withApp(
  ({ api, getContainer }) => {
    it("has no routes of size guides while the feature is off", async () => {
      const { headers } = await createAdminUser(getContainer())
      for (const path of ["", "/templates", "/export", "/terms", "/szg_1", "/szg_1/diff", "/szg_1/revisions/1"]) {
        const { status, data } = await api.get(`/admin/size-guides${path}`, { headers })
        expect([path, status, data.message]).toEqual([path, 404, expect.stringContaining("switched off")])
      }
      for (const path of ["", "/bulk", "/import", "/szg_1/draft", "/szg_1/publish"]) {
        expect((await api.post(`/admin/size-guides${path}`, { document: rings() }, { headers })).status).toBe(404)
      }
      expect((await api.get("/admin/reviews", { headers })).status).toBe(200)
    })
  },
  { env: { BIJOU_OPTIONS: JSON.stringify({ features: { "size-guide": false } }) } }
)
