import { expect, it } from "vitest"
import { createAdminUser } from "../../../../test/helpers/actors"
import { withApp } from "../../../../test/helpers/app"
import { mailReaders, ONE_CLICK } from "../../../../test/helpers/email"
import { createPublishableKey } from "../../../../test/helpers/shop"

withApp(
  (app) => {
    const { api, getContainer } = app
    it("has no routes while the feature is off, and still lets readers of mails sent before unsubscribe", async () => {
      const { addReader, post, unsubscribeUrl, preferencesUrl, reasonOf } = mailReaders(app)
      const { headers } = await createAdminUser(getContainer())
      for (const path of ["email-contacts", "email-contacts/counts", "email-contacts/1", "email-topics", "email-lists", "email-campaigns"]) {
        const { status, data } = await api.get(`/admin/${path}`, { headers })
        expect([path, status, data.message]).toEqual([path, 404, expect.stringContaining("switched off")])
      }
      const shop = await createPublishableKey(getContainer())
      expect((await api.post("/store/email/subscribe", { email: "ana@abv.bg" }, { headers: shop.headers })).status).toBe(404)
      const id = await addReader("ana@abv.bg")
      expect((await api.get(preferencesUrl(id))).status).toBe(200)
      expect((await post(unsubscribeUrl(id), ONE_CLICK)).status).toBe(200)
      expect(await reasonOf(id)).toBe("unsubscribed")
    })
  },
  { env: { BIJOU_OPTIONS: JSON.stringify({ features: { "email-campaign": false } }) } }
)
