const { createTransport } = require("nodemailer")
const { answer, links, load, loadMail } = require("./module.cjs")
const { aNewsletter, SENDER } = require("./message.cjs")

const { BENCH_PORT, BENCH_CONNECTIONS, BENCH_MAILS } = process.env
const DISTINCT = 1000

/** The messages the engine would send, written beforehand. */
const written = () => {
  const { composeMail } = load("engine/compose")
  const { writeMime } = loadMail("mime")
  const message = aNewsletter()
  return Array.from({ length: DISTINCT }, (_, index) => {
    const id = String(index + 1)
    const email = `r${id}@d.example`
    const recipient = { id, attempts: 0, contact_id: id, message_id: "1", email, email_norm: email, first_name: "Ана", last_name: null, locale: "bg", country: null, domain: "d.example", customer_id: null, is_tracked: true, coupons: {} }
    const mail = composeMail({ number: 1, sender: SENDER }, message, recipient, links())
    return { envelope: { from: mail.envelope_from, to: email }, raw: writeMime({ ...mail, date: new Date() }) }
  })
}

const mails = written()

/** A pool of nodemailer alone: as many connections as the engine has, each given the next mail when it is free. */
const send = async () => {
  const pool = createTransport({ pool: true, host: "127.0.0.1", port: Number(BENCH_PORT), ignoreTLS: true, maxConnections: Number(BENCH_CONNECTIONS), maxMessages: Infinity })
  const count = Number(BENCH_MAILS)
  let next = 0
  const began = performance.now()
  const lane = async () => {
    while (next < count) {
      await pool.sendMail(mails[next++ % DISTINCT])
    }
  }
  await Promise.all(Array.from({ length: 2 * Number(BENCH_CONNECTIONS) }, lane))
  const seconds = (performance.now() - began) / 1000
  pool.close()
  return { seconds, bytes: Math.round(mails.reduce((sum, { raw }) => sum + raw.length, 0) / DISTINCT) }
}

answer({ send })
