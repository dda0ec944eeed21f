import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { drawPictures } from "./pictures"
import { seedCustomers } from "./stages/customers"
import { seedEcontParcels } from "./stages/econt-parcels"
import { seedEcontPlaces } from "./stages/econt-places"
import { seedEmailCampaigns } from "./stages/email-campaigns"
import { seedEmailContacts } from "./stages/email-contacts"
import { seedEmailHistory } from "./stages/email-history"
import { seedEmailSignups } from "./stages/email-signups"
import { seedOrders } from "./stages/orders"
import { seedProducts } from "./stages/products"
import { seedReviews } from "./stages/reviews"
import { seedShop } from "./stages/shop"
import { seedSizeGuides } from "./stages/size-guides"
import { seedUsers, type Logins } from "./stages/users"

const DAY_MS = 24 * 60 * 60 * 1000

/** Fills an empty, migrated database with the demo shop. The same every time, up to today's date. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { BIJOU_UPLOAD_DIR, BIJOU_DEMO_LOGINS, BIJOU_ECONT_SANDBOX_URL, BIJOU_DEMO_INBOX_PORT, MEDUSA_BACKEND_URL } = process.env
  if (!BIJOU_UPLOAD_DIR || !BIJOU_DEMO_LOGINS || !BIJOU_ECONT_SANDBOX_URL || !MEDUSA_BACKEND_URL) {
    throw new Error("The demo shop is filled by npm run demo.")
  }
  const logins: Logins = JSON.parse(BIJOU_DEMO_LOGINS)
  const now = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const timed = async <T>(title: string, work: () => Promise<T> | T): Promise<T> => {
    const began = Date.now()
    const result = await work()
    logger.info(`${title}: ${Date.now() - began} ms`)
    return result
  }

  await timed("pictures", () => drawPictures(BIJOU_UPLOAD_DIR))
  const member = await timed("people who log in", () => seedUsers(container, logins, now))
  const shop = await timed("shop", () => seedShop(container))
  await timed("products", () => seedProducts(container, shop, MEDUSA_BACKEND_URL, now))
  await timed("size guides", () => seedSizeGuides(container, logins.admin.email, now))
  const customers = await timed("customers", () => seedCustomers(container, now))
  const econt = await timed("Econt and its places", () => seedEcontPlaces(container, shop, logins.admin.email, BIJOU_ECONT_SANDBOX_URL))
  const orders = await timed("orders", () => seedOrders(container, shop, econt, [...customers, member], now))
  await timed("parcels", () => seedEcontParcels(container, econt, orders))
  await timed("e-mail contacts", () => seedEmailContacts(container, customers, econt.actorId, now))
  await timed("e-mail campaigns", () => seedEmailCampaigns(container, Number(BIJOU_DEMO_INBOX_PORT)))
  await timed("e-mails of the past", () => seedEmailHistory(container, orders, now))
  await timed("sign-ups for e-mails", () => seedEmailSignups(container, orders, econt.actorId, now))
  await timed("reviews", () =>
    // The member who can log in has bought much and reviewed nothing yet.
    seedReviews(container, orders.filter(({ plan }) => plan.customer !== member), customers, logins.moderator.email, MEDUSA_BACKEND_URL, now)
  )
}
