import { request, Agent } from "node:http"
import { setTimeout as wait } from "node:timers/promises"
import { startShop } from "../host.mjs"
import { withClient } from "../prepare.mjs"
import { startProcess, withProcesses } from "./child.mjs"
import { fill } from "./prepare.mjs"

const RATE = 200
const SUBSCRIBERS = 5000
const WARM_SECONDS = 3
const BAR_MS = 20
const WRITTEN_WITHIN_MS = 20_000
const HEADERS = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "accept-language": "bg" }

const follow = (agent, url) =>
  new Promise((done, fail) => {
    const began = performance.now()
    const req = request(url, { agent, headers: HEADERS }, (res) => {
      res.resume()
      res.on("end", () => done({ ms: performance.now() - began, isRight: res.statusCode === 302 && res.headers.location?.startsWith("https://shop.example/products/") }))
    })
    req.on("error", fail)
    req.end()
  })

/** Asks at a steady rate, whether answers have come or not. */
const steadily = async (agent, urls, seconds) => {
  const asked = []
  const began = performance.now()
  for (let n = 0; n < RATE * seconds; n += 1) {
    const due = began + (n * 1000) / RATE
    const early = due - performance.now()
    if (early > 1) {
      await wait(early)
    }
    asked.push(follow(agent, urls[n % urls.length]))
  }
  return Promise.all(asked)
}

const eventsWritten = (url) => withClient(url, async (client) => (await client.query("SELECT count(*)::int AS n FROM bijou_email_event")).rows[0].n)

/** How long a reader waits for a link at 200 clicks a second, and whether each of them is written down. */
export const measureClick = async ({ sizes, ...shop }) => {
  await fill(shop.url, SUBSCRIBERS)
  const { tokens } = await withProcesses([() => startProcess("links", shop)], (maker) => maker.ask("make"))
  const server = await startShop({ ...shop, env: { ...shop.env, BIJOU_OPTIONS: JSON.stringify({ "email-campaign": { delivery: false } }) } })
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  try {
    const urls = tokens.map((token) => `${server.url}/email/click/${token}`)
    await steadily(agent, urls, WARM_SECONDS)
    const answers = await steadily(agent, urls, sizes.click)
    const sorted = answers.map(({ ms }) => ms).toSorted((a, b) => a - b)
    const at = (share) => sorted[Math.ceil(sorted.length * share) - 1]
    const wanted = RATE * (sizes.click + WARM_SECONDS)
    const until = performance.now() + WRITTEN_WITHIN_MS
    let written = 0
    while ((written = await eventsWritten(shop.url)) < wanted && performance.now() < until) {
      await wait(250)
    }
    const wrong = answers.filter(({ isRight }) => !isRight).length
    return [
      { part: "click", name: `a link at ${RATE} clicks a second: p50 / p99`, figure: `${at(0.5).toFixed(1)} / ${at(0.99).toFixed(1)} ms`, bar: `p99 <= ${BAR_MS} ms`, pass: at(0.99) <= BAR_MS },
      { part: "click", name: "led elsewhere, not written down", figure: `${wrong}, ${wanted - written}`, bar: "0, 0", pass: wrong === 0 && written === wanted },
    ]
  } finally {
    agent.destroy()
    await server.stop()
  }
}
