import { withClient } from "../prepare.mjs"
import { startProcess, withProcesses } from "./child.mjs"
import { fill } from "./prepare.mjs"

const WORKERS = 4
const BAR = 20_000

/** A campaign whose recipients are all written down and none taken. @returns its number */
const queue = (url) =>
  withClient(url, async (client) => {
    await client.query("INSERT INTO bijou_email_provider (id, name, type, settings) VALUES ('eprov_bench', 'Bench', 'file', '{}')")
    const { rows } = await client.query(
      `INSERT INTO bijou_email_campaign (id, name, status, audience, sender, provider_id, starts_at, started_at, chosen_at)
       VALUES ('ecamp_bench', 'Bench', 'sending', '{}', '{}', 'eprov_bench', now(), now(), now()) RETURNING number`
    )
    await client.query(
      `INSERT INTO bijou_email_delivery (campaign, contact_id, message_id, due_at, email_hash)
       SELECT $1, c.id, 1, now(), c.email_hash FROM bijou_email_contact c ORDER BY c.id`,
      [rows[0].number]
    )
    await client.query("VACUUM ANALYZE bijou_email_delivery")
    return rows[0].number
  })

/** Rows a second that four processes take from one campaign at one time, and whether any row was taken twice. */
export const measureClaims = async ({ sizes, ...shop }) => {
  await fill(shop.url, sizes.claims)
  const number = await queue(shop.url)
  const starts = Array.from({ length: WORKERS }, () => () => startProcess("claim", shop, { BENCH_CAMPAIGN: number }))
  return withProcesses(starts, async (...workers) => {
    await Promise.all(workers.map((worker) => worker.ask("warm")))
    const found = await Promise.all(workers.map((worker) => worker.ask("take")))
    const ids = found.flatMap((one) => one.ids)
    const seconds = (Math.max(...found.map(({ ended }) => ended)) - Math.min(...found.map(({ began }) => began))) / 1000
    const rate = ids.length / seconds
    const twice = ids.length - new Set(ids).size
    return [
      { part: "claims", name: `recipients taken by ${WORKERS} processes`, figure: `${Math.round(rate)} rows/s`, bar: `>= ${BAR}/s`, pass: rate >= BAR },
      { part: "claims", name: "taken twice, or not at all", figure: `${twice}, ${sizes.claims - ids.length + twice}`, bar: "0, 0", pass: twice === 0 && ids.length === sizes.claims },
    ]
  })
}
