/**
 * A server process that does nothing but book: it takes waybills that wait, several at once, looks after
 * doubtful ones, and is killed whenever the test likes. It runs the suite's own code on the real database.
 */
import { knex } from "@medusajs/framework/mikro-orm/knex"
import { parseBijouOptions } from "../../src/contracts/core"
import { Account } from "../../src/modules/bijou_econt/account"
import { Seal } from "../../src/modules/bijou_econt/seal"
import { SettingsStore } from "../../src/modules/bijou_econt/settings"
import { Bookings } from "../../src/modules/bijou_econt/waybills/bookings"

const AT_ONCE = 4

const db = knex({ client: "pg", connection: process.env.CHAOS_DATABASE_URL, pool: { min: 1, max: AT_ONCE + 2 } })
const options = parseBijouOptions({
  econt: { encryption_key: process.env.CHAOS_KEY, sandbox_url: process.env.CHAOS_SANDBOX_URL, concurrency: AT_ONCE },
})
const seal = new Seal(options.econt.encryption_key)
const settings = new SettingsStore(db, seal)
const bookings = new Bookings(db, new Account(settings, options.econt, () => undefined), seal)

const nextWaiting = async (): Promise<string | undefined> => {
  const found = await db.raw<{ rows: { id: string }[] }>(
    "SELECT id FROM bijou_econt_waybill WHERE state IN ('draft', 'failed') ORDER BY random() LIMIT 1"
  )
  return found.rows[0]?.id
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Somebody else may have been quicker, the server may be down, Econt too: all of it is an everyday thing here. */
const work = async (): Promise<void> => {
  for (;;) {
    const id = await nextWaiting().catch(() => undefined)
    await (id ? bookings.book(id) : bookings.settle()).catch(() => undefined)
    if (!id) {
      await rest(20)
    }
  }
}

process.send?.("ready")
void Promise.all(Array.from({ length: AT_ONCE }, work))
