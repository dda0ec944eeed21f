import { readFileSync } from "node:fs"
import { join } from "node:path"
import { percentiles } from "../figures.mjs"
import { runProcess } from "./run-process.mjs"
import { withSandbox } from "./sandbox.mjs"
import { countChecked, emptyWaybills, loadParcels, makeDue } from "./waybills.mjs"

const LABEL = "test/fixtures/econt/09-createLabel.create.cod-agreement-packinglist.request.json"
const BATCH = 50
const AGAIN = 5_000
const MOST_GROWTH_MB = 40
const ROUND_S = { least: 50, most: 60 }
const MB = 1024 * 1024

const inMb = (bytes) => Math.round(bytes / MB)
const sum = (values) => values.reduce((total, value) => total + value, 0)

const quarters = (values) => {
  const length = Math.ceil(values.length / 4)
  return [Math.max(...values.slice(0, length)), Math.max(...values.slice(-length))].map(inMb)
}

const memoryLine = (parcels, { idleMb, overIdleMb, idleHeap, heaps, batches }, { moved, silent }) => {
  const [early, late] = quarters(batches.map(({ rss }) => rss))
  const asked = sum(batches.map((batch) => batch.asked))
  const atOnce = Math.max(...batches.map((batch) => batch.asked))
  const peak = Math.max(...batches.map(({ heap }) => heap)) - idleHeap
  const kept = Math.max(0, ...heaps) - idleHeap
  return {
    part: "poll",
    name: `${parcels.toLocaleString("en")} parcels, all due: ${asked} asked about, ${atOnce} at a time, ${moved} moved, ${silent} without an answer`,
    figure:
      `heap over idle: peak ${inMb(peak)} MB, ${(kept / MB).toFixed(1)} MB of it needed between batches; ` +
      `process: ${overIdleMb} MB over the ${idleMb} MB of idle, ${early} MB in the first quarter, ${late} MB in the last`,
    ratio: null,
    bar: `<= ${BATCH} at a time, each once; grows by < ${MOST_GROWTH_MB} MB from first to last quarter`,
    pass: asked === parcels && silent === 0 && atOnce <= BATCH && late - early < MOST_GROWTH_MB,
  }
}

const batchLine = (what, { seconds, batches }) => {
  const { p50, p95, count } = percentiles(batches.map(({ ms }) => ms))
  const asked = sum(batches.map((batch) => batch.asked))
  const statements = sum(batches.map((batch) => batch.statements))
  return {
    part: "poll",
    name: `a batch of ${BATCH} ${what} (${count} batches): ${(statements / asked).toFixed(2)} statements a parcel, ${(asked / seconds).toFixed(0)} parcels a second`,
    count,
    p50,
    p95,
    figure: `${p50.toFixed(0)} ms / ${p95.toFixed(0)} ms, ${seconds.toFixed(0)} s in all`,
  }
}

/** One round of the job in the built server, while more is due than it can do. */
const measureRound = async ({ url, root, dataDir, medusa, parcels }, sandbox) => {
  const output = join(dataDir, "econt-round.json")
  await makeDue(url, parcels)
  await medusa("econt-round", ["exec", join(root, "bench/lib/econt/track-round.cjs")], {
    BIJOU_ECONT_SANDBOX_URL: sandbox.url,
    BENCH_OUTPUT: output,
  })
  const { seconds } = JSON.parse(readFileSync(output, "utf8"))
  const { checked } = await countChecked(url)
  const isCut = checked < parcels
  return {
    part: "poll",
    name: `one round of the job, with what parcels have made due: ${checked} of ${parcels} asked about`,
    figure: `${seconds.toFixed(1)} s`,
    bar: isCut ? `${ROUND_S.least} to ${ROUND_S.most} s` : `<= ${ROUND_S.most} s`,
    pass: seconds <= ROUND_S.most && (!isCut || seconds >= ROUND_S.least),
  }
}

/** Asks about open parcels until none is due: the memory of a process that does nothing else, time and statements of a batch. */
export const measurePoll = async (shop) => {
  const { root, dataDir, url, parcels } = shop
  const { label } = JSON.parse(readFileSync(join(root, LABEL), "utf8"))
  await emptyWaybills(url)
  try {
    return await withSandbox({ root, dataDir }, async (sandbox) => {
      const { first } = await sandbox.control("POST", "seed", { count: parcels, label, to: "route" })
      await loadParcels(url, { first, count: parcels })
      const all = await runProcess("poll", shop, { sandbox })
      const counts = await countChecked(url)
      await makeDue(url, Math.min(AGAIN, parcels))
      const again = await runProcess("poll", shop, { sandbox })
      return [
        memoryLine(parcels, all, counts),
        batchLine("that have moved", all),
        batchLine("with nothing new", again),
        await measureRound(shop, sandbox),
      ]
    })
  } finally {
    await emptyWaybills(url)
  }
}
