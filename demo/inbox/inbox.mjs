import { once } from "node:events"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import PostalMime from "postal-mime"
import { SMTPServer } from "smtp-server"

const HOST = "127.0.0.1"
/** Mails kept, the newest first; older ones are forgotten. */
const MOST = 2000
const LARGEST = 5 * 1024 * 1024
const PAGE = 50

const readAll = async (stream) => {
  const chunks = []
  for await (const chunk of stream) {
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Nothing of a mail runs in the page that shows it, and nothing of it goes out but for pictures. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:; sandbox allow-popups"
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; frame-src 'self'"

/**
 * A mail server for trying things out: it takes every mail, sends none on, and shows them on a page.
 * @param {{ smtpPort?: number, httpPort?: number }} [options] 0 for free ports
 * @returns {Promise<{ smtpPort: number, url: string, stop: () => Promise<void> }>}
 */
export const startInbox = async ({ smtpPort = 0, httpPort = 0 } = {}) => {
  const page = readFileSync(new URL("./page.html", import.meta.url), "utf8")
  let mails = []
  let number = 0
  const keep = async (raw, to) => {
    const { from, subject, date } = await PostalMime.parse(raw)
    number += 1
    mails.unshift({ id: String(number), to, from: from?.name || from?.address || "", subject: subject ?? "", at: date ?? new Date().toISOString(), raw })
    mails.length = Math.min(mails.length, MOST)
  }
  const smtp = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? "anybody" }),
    size: LARGEST,
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(", ")
      readAll(stream).then((raw) => keep(raw, to)).then(() => done(null, "2.0.0 Ok: kept"), done)
    },
  })
  smtp.on("error", () => undefined)

  const routes = [
    [/^GET \/$/, () => ({ type: "text/html", body: page, policy: PAGE_POLICY })],
    [
      /^GET \/mails$/,
      (_match, query) => {
        const words = (query.get("q") ?? "").toLowerCase()
        const found = mails.filter(({ to, subject }) => `${to} ${subject}`.toLowerCase().includes(words))
        const start = Number(query.get("start") ?? 0) || 0
        const shown = found.slice(start, start + PAGE).map(({ id, to, from, subject, at }) => ({ id, to, from, subject, at }))
        return { type: "application/json", body: JSON.stringify({ mails: shown, found: found.length, kept: mails.length, received: number }) }
      },
    ],
    [/^GET \/mails\/(\d+)\.eml$/, ([, id]) => ({ type: "text/plain", body: mails.find((mail) => mail.id === id)?.raw })],
    [
      /^GET \/mails\/(\d+)\.(html|txt)$/,
      async ([, id, part]) => {
        const mail = mails.find((each) => each.id === id)
        const read = mail && (await PostalMime.parse(mail.raw))
        return { type: part === "html" ? "text/html" : "text/plain", body: part === "html" ? read?.html : read?.text, policy: POLICY }
      },
    ],
    [
      /^POST \/clear$/,
      () => {
        mails = []
        return { type: "application/json", body: "{}" }
      },
    ],
  ]
  const answer = async (request) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", `http://${HOST}`)
    for (const [path, make] of routes) {
      const match = path.exec(`${request.method} ${pathname}`)
      if (match) {
        return make([...match], searchParams)
      }
    }
    return {}
  }
  const web = createServer((request, response) => {
    // A page elsewhere must not read or empty it by a name that leads here.
    const isOwn = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "") && request.headers["sec-fetch-site"] !== "cross-site"
    void (isOwn ? answer(request) : Promise.resolve({})).then(({ type = "text/plain", body, policy = POLICY }) => {
      response.writeHead(body === undefined ? 404 : 200, {
        "content-type": `${type}; charset=utf-8`,
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      })
      response.end(body ?? "Not there")
    })
  })
  const listener = smtp.listen(smtpPort, HOST)
  web.listen(httpPort, HOST)
  await Promise.all([once(listener, "listening"), once(web, "listening")])
  return {
    smtpPort: listener.address().port,
    url: `http://${HOST}:${web.address().port}/`,
    stop: async () => {
      web.closeAllConnections()
      await Promise.all([new Promise((done) => web.close(done)), new Promise((done) => smtp.close(done))])
    },
  }
}
