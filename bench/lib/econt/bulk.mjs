import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { latencyLine } from "../figures.mjs"
import { startShop } from "../host.mjs"
import { createClient } from "../http.mjs"
import { logIn } from "../log-in.mjs"
import { withClient } from "../prepare.mjs"
import { withSandbox } from "./sandbox.mjs"
import { emptyWaybills } from "./waybills.mjs"

const LATENCY_MS = 150
/** The suite's own default of `run_concurrency`. */
const AT_ONCE = 3
const MOST = 1.3
/** Orders that Medusa's own route fulfils, to see what of an item's time is Medusa's. */
const PLAIN = 20
const LOOK_MS = 500
const LONGEST_MS = 600_000
const TICKS = 100

const placeOrders = async ({ root, dataDir, medusa }, count) => {
  const output = join(dataDir, "econt-orders.json")
  await medusa("econt-orders", ["exec", join(root, "bench/lib/econt/fill-orders.cjs")], { BENCH_ORDERS: String(count), BENCH_OUTPUT: output })
  return JSON.parse(readFileSync(output, "utf8"))
}

/** Seconds of processor a process has used; null where the system has no /proc. */
const processorOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return (Number(fields[11]) + Number(fields[12])) / TICKS
  } catch {
    return null
  }
}

const fulfilPlainly = async (admin, ids) => {
  const times = []
  for (const id of ids) {
    const { order } = await admin.json("GET", `/admin/orders/${id}?fields=id,*items`)
    const items = order.items.map((item) => ({ id: item.id, quantity: item.quantity }))
    const { ms } = await admin.json("POST", `/admin/orders/${id}/fulfillments`, { items })
    times.push(ms)
  }
  return times
}

const runAll = async (admin, ids) => {
  const { run } = await admin.json("POST", "/admin/econt/runs", { action: "create", order_ids: ids })
  const deadline = Date.now() + LONGEST_MS
  for (;;) {
    const { run: now } = await admin.json("GET", `/admin/econt/runs/${run.id}`)
    if (now.state === "done") {
      return now
    }
    if (Date.now() > deadline) {
      throw new Error(`The run had booked ${now.done} of ${now.total} after ${LONGEST_MS / 1000} s`)
    }
    await delay(LOOK_MS)
  }
}

/** Why items failed, by the code of their first problem. */
const failuresOf = (url, runId) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT coalesce(problems->0->>'code', 'none') AS code, count(*)::int AS n FROM bijou_econt_run_item
        WHERE run_id = $1 AND state <> 'done' GROUP BY 1 ORDER BY 2 DESC`,
      [runId]
    )
    return rows.map(({ code, n }) => `${n} ${code}`).join(", ")
  })

const bookedLine = async ({ url }, sandbox, run) => {
  const { references, shipments } = await sandbox.control("GET", "state")
  const twice = Object.values(references).filter(({ booked }) => booked.length > 1).length
  const failures = await failuresOf(url, run.id)
  return {
    part: "bulk",
    name: `waybills at the sandbox after a run over ${run.total} orders${failures ? ` (${failures})` : ""}`,
    figure: `${shipments.length}, ${twice} of them booked twice`,
    bar: `${run.total}, none twice`,
    pass: shipments.length === run.total && twice === 0 && run.done === run.total,
  }
}

/** Books many waybills in one run, while every call to Econt takes 150 ms. */
export const measureBulk = async (shop) => {
  const { root, dataDir, url, folder, env, orders } = shop
  await emptyWaybills(url)
  const ids = await placeOrders(shop, orders + PLAIN)
  return withSandbox({ root, dataDir, args: ["--latency", String(LATENCY_MS)] }, async (sandbox) => {
    const running = await startShop({ root, dataDir, folder, env: { ...env, BIJOU_ECONT_SANDBOX_URL: sandbox.url } })
    try {
      const { adminHeaders } = await logIn(running, url)
      const admin = createClient(running.url, adminHeaders)
      const plain = await fulfilPlainly(admin, ids.slice(orders))
      const before = processorOf(running.pid)
      const run = await runAll(admin, ids.slice(0, orders))
      const processor = processorOf(running.pid)
      admin.close()
      const seconds = (Date.parse(run.finished_at) - Date.parse(run.created_at)) / 1000
      const ideal = (orders / AT_ONCE) * (LATENCY_MS / 1000)
      const worked = processor === null ? "" : `, ${(((processor - before) * 1000) / orders).toFixed(0)} ms of processor a waybill`
      return [
        latencyLine("bulk", "POST /admin/orders/:id/fulfillments of Medusa, one after the other", plain),
        {
          part: "bulk",
          name: `${orders} waybills in one run, ${AT_ONCE} at a time, ${LATENCY_MS} ms a call: ${ideal.toFixed(1)} s of waiting`,
          figure: `${seconds.toFixed(1)} s${worked}`,
          ratio: Number((seconds / ideal).toFixed(2)),
          bar: `<= ${MOST}x`,
          pass: seconds <= ideal * MOST,
        },
        await bookedLine(shop, sandbox, run),
      ]
    } finally {
      await running.stop()
    }
  })
}
