const { setTimeout: wait } = require("node:timers/promises")
const { answer, load, needed, openSender, resident } = require("./module.cjs")
const { aCampaign, NOW } = require("./message.cjs")
const { openPool, written } = require("./ready-made.cjs")

/** `BENCH_READY`: in the place of each mail that was put together, one written beforehand leaves. */
const { BENCH_PORT, BENCH_CONNECTIONS = "20", BENCH_READY } = process.env
const LOOK_MS = 100
const SAMPLES = 10

/** When the first mail was handed over, and how many were. */
const seen = { first: 0, mails: 0 }
const see = (count) => {
  seen.first ||= performance.now()
  seen.mails += count
}

/** A provider that takes everything at once. */
const atOnce = () => ({
  capabilities: { batch: 100, parallel: 2, idempotency_seconds: 0 },
  send: async (mails) => {
    see(mails.length)
    return mails.map(({ key }) => ({ kind: "accepted", provider_message_id: `${key}@provider.example` }))
  },
  check: async () => null,
  close: async () => undefined,
})

/** SMTP with mails that were written beforehand: nothing is put together, so that the engine's own work is all that is in the way. */
const readyMade = () => {
  const mails = written()
  const nothing = {}
  load("engine/compose").composeMail = () => nothing
  const pool = openPool(BENCH_PORT, BENCH_CONNECTIONS)
  let next = 0
  return {
    capabilities: { batch: 1, parallel: 2 * Number(BENCH_CONNECTIONS), idempotency_seconds: 0 },
    send: (wanted) =>
      Promise.all(
        wanted.map(async () => {
          const { messageId } = await pool.sendMail(mails[next++ % mails.length])
          return { kind: "accepted", provider_message_id: messageId }
        })
      ),
    check: async () => null,
    close: async () => pool.close(),
  }
}

const sender = openSender(BENCH_READY ? readyMade : BENCH_PORT ? undefined : atOnce)

const addProvider = () =>
  sender.providers.create({
    name: "Bench",
    per_second: null,
    is_standard: true,
    config: BENCH_PORT
      ? {
          type: "smtp",
          settings: { host: "127.0.0.1", port: Number(BENCH_PORT), security: "none", username: "", connections: Number(BENCH_CONNECTIONS), messages_per_connection: 1_000_000, timeout_seconds: 60 },
        }
      : { type: "resend", settings: {}, secrets: { api_key: "bench" } },
  })

/** Sends one campaign to everybody, from the moment it is set going to its end. */
const send = async () => {
  await addProvider()
  const { id, version } = await aCampaign(sender.campaigns)
  sender.loop.start()
  await wait(1000)
  const idle = needed()
  const began = performance.now()
  await sender.campaigns.schedule(id, { version, ...NOW })
  const heaps = []
  let peak = resident()
  let campaign
  do {
    await wait(LOOK_MS)
    peak = Math.max(peak, resident())
    campaign = await sender.campaigns.get(id)
    // To collect what is not needed any more takes time that the speed of mails would be short of.
    if (!BENCH_PORT && campaign.chosen_at && seen.mails >= ((heaps.length + 1) * campaign.chosen) / SAMPLES) {
      heaps.push(needed())
    }
  } while (!["completed", "paused", "failed"].includes(campaign.status))
  const seconds = (performance.now() - began) / 1000
  const { states } = await sender.campaigns.numbers(id)
  await sender.loop.stop()
  return { seconds, firstSeconds: (seen.first - began) / 1000, states, status: campaign.status, idle, heaps, peak }
}

answer({ send })
