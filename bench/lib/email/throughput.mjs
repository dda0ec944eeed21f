import { startProcess, withProcesses } from "./child.mjs"
import { fill } from "./prepare.mjs"

const CONNECTIONS = 20
const ROUNDS = 3
const BAR = { rate: 600, share: 0.8 }

/** Mails a second of one process, beside those of nodemailer's own pool given the same messages ready made, in turn. */
export const measureThroughput = async ({ sizes, ...shop }) => {
  const mails = sizes.throughput
  const rates = { bare: [], engine: [] }
  await withProcesses([() => startProcess("sink", shop)], async (sink) => {
    const { port } = await sink.ask("port")
    const input = { BENCH_PORT: port, BENCH_CONNECTIONS: CONNECTIONS, BENCH_MAILS: mails }
    for (let round = 0; round < ROUNDS; round += 1) {
      await withProcesses([() => startProcess("bare", shop, input)], async (bare) => rates.bare.push(mails / (await bare.ask("send")).seconds))
      await fill(shop.url, mails)
      await withProcesses([() => startProcess("deliver", shop, input)], async (engine) => {
        const { seconds, states } = await engine.ask("send")
        if (states.sent !== mails) {
          throw new Error(`Of ${mails} mails ${states.sent} were sent.`)
        }
        rates.engine.push(mails / seconds)
      })
    }
  })
  const [bare, engine] = [rates.bare, rates.engine].map((found) => found.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)])
  const ratio = Number((engine / bare).toFixed(2))
  return [
    { part: "throughput", name: "nodemailer's pool, messages ready made", figure: `${Math.round(bare)} mails/s` },
    { part: "throughput", name: "one process, taken, put together, sent, written down", figure: `${Math.round(engine)} mails/s`, bar: `>= ${BAR.rate}/s`, pass: engine >= BAR.rate },
    { part: "throughput", name: "the same beside the pool", figure: "", ratio, bar: `>= ${BAR.share}x`, pass: ratio >= BAR.share },
  ]
}
