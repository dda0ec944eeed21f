const { createTransport } = require("nodemailer")
const { links, load, loadMail } = require("./module.cjs")
const { aNewsletter, SENDER } = require("./message.cjs")

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

/** A pool of nodemailer as the engine opens one. */
const openPool = (port, connections) =>
  createTransport({ pool: true, host: "127.0.0.1", port: Number(port), ignoreTLS: true, maxConnections: Number(connections), maxMessages: Infinity })

module.exports = { openPool, written }
