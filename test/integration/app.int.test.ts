import { beforeAll, describe, expect, it } from "vitest"
import { createAdminUser, createCustomer } from "../helpers/actors"
import { withApp } from "../helpers/app"
import { createPublishableKey, seedProducts, type Storefront } from "../helpers/shop"

withApp(({ api, getContainer }) => {
  let storefront: Storefront

  // What every test finds is made here: a `beforeAll` further in is undone by the first test.
  beforeAll(async () => {
    storefront = await createPublishableKey(getContainer())
    await seedProducts(getContainer(), 3, { salesChannelId: storefront.salesChannelId })
  })

  describe("the app with the suite in it", () => {
    it("says that it is up", async () => {
      const response = await api.get("/health")

      expect(response.status).toBe(200)
    })

    it("knows the admin user who asks", async () => {
      const admin = await createAdminUser(getContainer())

      const response = await api.get("/admin/users/me", { headers: admin.headers })

      expect(response.status).toBe(200)
      expect(response.data.user.email).toBe(admin.email)
    })

    it("turns a stranger away from the admin routes", async () => {
      const response = await api.get("/admin/users/me")

      expect(response.status).toBe(401)
    })
  })

  describe("a storefront", () => {
    it("sees the products of its sales channel", async () => {
      const response = await api.get("/store/products", { headers: storefront.headers })

      expect(response.status).toBe(200)
      expect(response.data.count).toBe(3)
    })

    it("knows the customer who asks", async () => {
      const customer = await createCustomer(getContainer(), storefront)

      const response = await api.get("/store/customers/me", { headers: customer.headers })

      expect(response.status).toBe(200)
      expect(response.data.customer.email).toBe(customer.email)
    })
  })
})
