import { startProcess, withProcesses } from "./child.mjs"
import { fill } from "./prepare.mjs"

const CONNECTIONS = 20
const ROUNDS = 3
const BAR = { rate: 600, share: 0.8 }

/** Mails a second from the first to the last that arrived. */
const rateOf = async (sink, mails) => {
  const seen = await sink.ask("seen")
  if (seen.mails !== mails) {
    throw new Error(`Of ${mails} mails ${seen.mails} arrived.`)
  }
  return ((mails - 1) * 1000) / (seen.last - seen.first)
}

const median = (found) => found.toSorted((a, b) => a - b)[Math.floor(found.length / 2)]

/**
 * Mails a second of one process that puts each together, and of one that sends mails written beforehand, which is what the
 * engine itself costs beside nodemailer's own pool; all in turn.
 */
export const measureThroughput = async ({ sizes, ...shop }) => {
  const mails = sizes.throughput
  const rates = { bare: [], ready: [], composed: [] }
  await withProcesses([() => startProcess("sink", shop)], async (sink) => {
    const { port } = await sink.ask("port")
    const input = { BENCH_PORT: port, BENCH_CONNECTIONS: CONNECTIONS, BENCH_MAILS: mails }
    const send = (name, more = {}) =>
      withProcesses([() => startProcess(name, shop, { ...input, ...more })], async (sender) => {
        await sender.ask("send")
        return rateOf(sink, mails)
      })
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.bare.push(await send("bare"))
      await fill(shop.url, mails)
      rates.ready.push(await send("deliver", { BENCH_READY: "1" }))
      await fill(shop.url, mails)
      rates.composed.push(await send("deliver"))
    }
  })
  const [bare, ready, composed] = [rates.bare, rates.ready, rates.composed].map(median)
  const ratio = Number((ready / bare).toFixed(2))
  const perSecond = (rate) => `${Math.round(rate)} mails/s`
  return [
    { part: "throughput", name: "nodemailer's pool, mails written beforehand", figure: perSecond(bare) },
    { part: "throughput", name: "one process, mails written beforehand", figure: perSecond(ready), ratio, bar: `>= ${BAR.share}x`, pass: ratio >= BAR.share },
    { part: "throughput", name: "one process, each mail put together", figure: perSecond(composed), bar: `>= ${BAR.rate}/s`, pass: composed >= BAR.rate },
  ]
}
