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
/** The suite's own default of `run_concurrency`; it is measured with all orders. */
const STANDARD = 1
/** Others, measured with fewer orders. */
const OTHERS = [2, 4]
const FEWER = 200
const MOST = 1.3
/** Orders of the run that is stopped and gone on with, and how many are booked when it is. */
const STOPPED = { orders: 40, after: 12 }
/** Orders that Medusa's own route fulfils, to see what of an item's time is Medusa's. */
const PLAIN = 20
/** As often as the page asks. */
const LOOK_MS = 1000
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

/** Looks at a run until it is as wanted. @returns the run then, and how many different counts were seen on the way */
const until = async (admin, id, wanted) => {
  const deadline = Date.now() + LONGEST_MS
  const seen = new Set()
  for (;;) {
    const { run } = await admin.json("GET", `/admin/econt/runs/${id}`)
    seen.add(run.done)
    if (wanted(run)) {
      return { run, counts: seen.size }
    }
    if (Date.now() > deadline) {
      throw new Error(`The run had booked ${run.done} of ${run.total} after ${LONGEST_MS / 1000} s`)
    }
    await delay(LOOK_MS)
  }
}

const start = async (admin, ids) => (await admin.json("POST", "/admin/econt/runs", { action: "create", order_ids: ids })).run

const isOver = ({ state }) => state === "done"

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

const bookedAt = async (sandbox) => {
  const { references, shipments } = await sandbox.control("GET", "state")
  return { shipments: shipments.length, twice: Object.values(references).filter(({ booked }) => booked.length > 1).length }
}

const bookedLine = async ({ url }, sandbox, run) => {
  const { shipments, twice } = await bookedAt(sandbox)
  const failures = await failuresOf(url, run.id)
  return {
    part: "bulk",
    name: `waybills at the sandbox after a run over ${run.total} orders${failures ? ` (${failures})` : ""}`,
    figure: `${shipments}, ${twice} of them booked twice`,
    bar: `${run.total}, none twice`,
    pass: shipments === run.total && twice === 0 && run.done === run.total,
  }
}

/** Times one run; the calls under way on average tell whether so many were. */
const timeRun = async (admin, pid, ids, atOnce) => {
  const before = processorOf(pid)
  const { id } = await start(admin, ids)
  const { run, counts } = await until(admin, id, isOver)
  const processor = processorOf(pid)
  const seconds = (Date.parse(run.finished_at) - Date.parse(run.created_at)) / 1000
  const waiting = (ids.length * LATENCY_MS) / 1000
  const ideal = waiting / atOnce
  const worked = processor === null ? "" : `, ${(((processor - before) * 1000) / ids.length).toFixed(0)} ms of processor each`
  const line = {
    part: "bulk",
    name: `${ids.length} waybills in one run, ${atOnce} at a time, ${LATENCY_MS} ms a call: ${ideal.toFixed(1)} s of waiting`,
    figure: `${seconds.toFixed(1)} s, ${(ids.length / seconds).toFixed(1)} waybills a second, ${(waiting / seconds).toFixed(2)} calls under way${worked}`,
    ratio: Number((seconds / ideal).toFixed(2)),
    bar: atOnce === STANDARD ? `<= ${MOST}x` : null,
    pass: atOnce === STANDARD ? seconds <= ideal * MOST : null,
  }
  return { run, counts, line }
}

const progressLine = ({ total }, counts) => ({
  part: "bulk",
  name: `progress of the run over ${total} orders, asked for every ${LOOK_MS} ms`,
  figure: `${counts} different counts`,
  bar: ">= 10",
  pass: counts >= 10,
})

/** Stops a run half way, looks that nothing more is booked, and goes on with it. */
const stopAndGoOn = async (admin, sandbox, ids, booked) => {
  const { id } = await start(admin, ids)
  await until(admin, id, ({ done }) => done >= STOPPED.after)
  const began = performance.now()
  await admin.json("POST", `/admin/econt/runs/${id}/stop`)
  const isStill = async () => (await admin.json("GET", `/admin/econt/runs/${id}/items?state=running`)).items.length === 0
  while (!(await isStill())) {
    await delay(LOOK_MS / 5)
  }
  const seconds = (performance.now() - began) / 1000
  const stopped = (await admin.json("GET", `/admin/econt/runs/${id}`)).run
  await delay(LATENCY_MS * 4)
  const { shipments: before } = await bookedAt(sandbox)
  await admin.json("POST", `/admin/econt/runs/${id}/resume`)
  const { run } = await until(admin, id, isOver)
  const { shipments, twice } = await bookedAt(sandbox)
  return {
    part: "bulk",
    name: `a run over ${ids.length} orders, stopped after ${STOPPED.after} and gone on with`,
    figure: `still after ${seconds.toFixed(1)} s with ${stopped.done} done and ${before - booked} booked; then ${shipments - booked}, ${twice} twice`,
    bar: `as many done as booked; then ${ids.length}, none twice`,
    pass: stopped.done === before - booked && stopped.done < ids.length && run.done === ids.length && shipments - booked === ids.length && twice === 0,
  }
}

/** Does some work with a shop whose runs book so many at a time, and a sandbox of its own. */
const withShop = ({ root, dataDir, url, folder, env }, atOnce, work) =>
  withSandbox({ root, dataDir, args: ["--latency", String(LATENCY_MS)] }, async (sandbox) => {
    const BIJOU_OPTIONS = JSON.stringify({ econt: { run_concurrency: atOnce } })
    const running = await startShop({ root, dataDir, folder, env: { ...env, BIJOU_ECONT_SANDBOX_URL: sandbox.url, BIJOU_OPTIONS } })
    try {
      const { adminHeaders } = await logIn(running, url)
      const admin = createClient(running.url, adminHeaders)
      const lines = await work({ admin, sandbox, pid: running.pid })
      admin.close()
      return lines
    } finally {
      await running.stop()
    }
  })

const measureStandard = (shop, { plain, timed, stopped }) =>
  withShop(shop, STANDARD, async ({ admin, sandbox, pid }) => {
    const times = await fulfilPlainly(admin, plain)
    const { run, counts, line } = await timeRun(admin, pid, timed, STANDARD)
    return [
      latencyLine("bulk", "POST /admin/orders/:id/fulfillments of Medusa, one after the other", times),
      line,
      await bookedLine(shop, sandbox, run),
      progressLine(run, counts),
      await stopAndGoOn(admin, sandbox, stopped, timed.length),
    ]
  })

/** Books many waybills in one run, while every call to Econt takes 150 ms. */
export const measureBulk = async (shop) => {
  const { url, orders } = shop
  const fewer = Math.min(FEWER, orders)
  await emptyWaybills(url)
  const ids = await placeOrders(shop, PLAIN + orders + STOPPED.orders + fewer * OTHERS.length)
  const next = (count) => ids.splice(0, count)
  const lines = await measureStandard(shop, { plain: next(PLAIN), timed: next(orders), stopped: next(STOPPED.orders) })
  for (const atOnce of OTHERS) {
    lines.push(...(await withShop(shop, atOnce, async ({ admin, pid }) => [(await timeRun(admin, pid, next(fewer), atOnce)).line])))
  }
  return lines
}
