/**
 * A server process that does nothing but send campaigns, and is killed whenever the test likes. It
 * runs the suite's own code on the real database.
 */
import { knex } from "@medusajs/framework/mikro-orm/knex"
import type { Db } from "../../src/lib/db"
import { Tokens } from "../../src/mail/token"
import { DeliveryLoop } from "../../src/modules/bijou_email_campaign/engine/loop"
import { Transports } from "../../src/modules/bijou_email_campaign/engine/transports"
import { openProvider } from "../../src/modules/bijou_email_campaign/providers/open"
import { ProviderSeal } from "../../src/modules/bijou_email_campaign/providers/seal"

const { CHAOS_DATABASE_URL, CHAOS_SECRET = "", CHAOS_LEASE = "3" } = process.env

const noNotifier = () => {
  throw new Error("There is no Notification Module here.")
}

const db = knex({ client: "pg", connection: CHAOS_DATABASE_URL, pool: { min: 0, max: 6 }, acquireConnectionTimeout: 5000 }) as unknown as Db
const loop = new DeliveryLoop({
  db,
  transports: new Transports(new ProviderSeal([CHAOS_SECRET]), (config) => openProvider(config, noNotifier)),
  coupons: { codesFor: async () => new Map<string, Record<string, string>>() },
  links: () => ({ public_url: "https://shop.example", tokens: new Tokens([CHAOS_SECRET]), verp: (domain) => ({ prefix: "bounce", domain, keys: [CHAOS_SECRET] }) }),
  restraint: async () => ({ mails: 0, days: 7, less_days: 0, domains: null }),
  log: () => undefined,
  interval: 100,
  leases: { taken: Number(CHAOS_LEASE), submitting: Number(CHAOS_LEASE) },
})

process.on("SIGTERM", () => void loop.stop().then(() => process.exit(0)))
loop.start()
process.send?.("ready")
