import { expect, it } from "vitest"
import { createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { createPublishableKey } from "../../../../../test/helpers/shop"

withApp(
  ({ api, getContainer }) => {
    it("has no routes of Econt while the feature is off", async () => {
      const { headers } = await createAdminUser(getContainer())
      for (const path of ["", "/shipments", "/ready", "/cod", "/couriers", "/settings", "/offices", "/orders/order_1", "/waybills/ewb_1"]) {
        const { status, data } = await api.get(`/admin/econt${path}`, { headers })
        expect([path, status, data.message]).toEqual([path, 404, expect.stringContaining("switched off")])
      }
      const shop = await createPublishableKey(getContainer())
      expect((await api.get("/store/econt/offices?q=sofia", { headers: shop.headers })).status).toBe(404)
      expect((await api.get("/admin/reviews", { headers })).status).toBe(200)
    })
  },
  { env: { BIJOU_OPTIONS: JSON.stringify({ features: { econt: false } }) } }
)
