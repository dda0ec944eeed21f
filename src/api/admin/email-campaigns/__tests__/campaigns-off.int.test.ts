import { expect, it } from "vitest"
import { createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"

withApp(
  ({ api, getContainer }) => {
    it("has no routes of campaigns while the feature is off", async () => {
      const { headers } = await createAdminUser(getContainer())
      for (const path of ["email-campaigns", "email-campaigns/ecamp_1", "email-campaigns/ecamp_1/numbers", "email-providers", "email-sending"]) {
        const { status, data } = await api.get(`/admin/${path}`, { headers })
        expect([path, status, data.message]).toEqual([path, 404, expect.stringContaining("switched off")])
      }
      expect((await api.post("/admin/email-sending/stop", {}, { headers })).status).toBe(404)
    })
  },
  { env: { BIJOU_OPTIONS: JSON.stringify({ features: { "email-campaign": false } }) } }
)
