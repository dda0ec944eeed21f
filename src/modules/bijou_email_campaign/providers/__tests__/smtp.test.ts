import PostalMime from "postal-mime"
import { afterEach, describe, expect, it } from "vitest"
import { type Fault, type Sink, startSink } from "../../../../../test/mail/sink"
import { SmtpProvider, type SmtpOptions } from "../smtp"
import { aMail, describeProvider, type Misfortune } from "./conformance"

const options = (sink: Sink, given: Partial<SmtpOptions> = {}): SmtpOptions => ({
  host: sink.host,
  port: sink.port,
  security: "none",
  username: "",
  password: "",
  connections: 5,
  messages_per_connection: 100,
  timeout_ms: 5000,
  ...given,
})

const FAULTS: Record<Exclude<Misfortune, "none">, Fault> = {
  no_such_recipient: { at: "rcpt", code: 550, text: "5.1.1 User unknown" },
  later: { at: "rcpt", code: 450, text: "4.2.0 Greylisted, try again later" },
  slower: { at: "rcpt", code: 421, text: "4.7.28 Our system has detected an unusual rate" },
  not_from_us: { at: "mail", code: 550, text: "5.7.1 Sender rejected" },
  cut_before: { at: "mail", cut: true },
  swallow: { at: "end", swallow: true },
}

describeProvider("smtp", async () => {
  const sink = await startSink()
  const faults = new Map<string, Fault>()
  sink.fault = (to) => faults.get(to) ?? faults.get("*")
  return {
    provider: new SmtpProvider(options(sink)),
    setFault: (to, misfortune) => (misfortune === "none" ? faults.delete(to) : faults.set(to, FAULTS[misfortune])),
    taken: () => sink.received.map(({ to }) => to),
    read: async (to) => {
      const mail = await PostalMime.parse(sink.received.findLast((one) => one.to === to)?.raw ?? "")
      return {
        subject: mail.subject ?? "",
        html: mail.html ?? "",
        text: mail.text ?? "",
        from: mail.from?.address ?? "",
        headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
      }
    },
    stop: () => sink.stop(),
  }
})

describe("SMTP", () => {
  let sink: Sink
  let provider: SmtpProvider
  const open = async (given: Partial<SmtpOptions> = {}, ...sinkOptions: Parameters<typeof startSink>) => {
    sink = await startSink(...sinkOptions)
    provider = new SmtpProvider(options(sink, given))
  }
  const send = async (to = "maria@example.com") => (await provider.send([aMail(to)], new AbortController().signal))[0]

  afterEach(async () => {
    await provider.close()
    await sink.stop()
  })

  it.each<[Fault, string]>([
    [{ at: "end", code: 554, text: "5.7.1 Message looks like spam" }, "permanent"],
    [{ at: "end", code: 451, text: "4.3.0 Local error" }, "transient"],
    [{ at: "end", code: 450, text: "4.7.1 Greylisting in action, rate 1" }, "transient"],
    [{ at: "end", code: 452, text: "4.5.3 Too many messages" }, "rate"],
    [{ at: "rcpt", code: 552, text: "5.2.2 Mailbox full" }, "permanent"],
    [{ at: "mail", code: 451, text: "4.7.1 Try later" }, "rate"],
    [{ at: "mail", code: 552, text: "5.3.4 Message too big" }, "permanent"],
    [{ at: "rcpt", cut: true }, "unreachable"],
    [{ at: "data", cut: true }, "unknown"],
  ])("reads %j as %s", async (fault, kind) => {
    await open()
    sink.fault = () => fault
    expect(await send()).toMatchObject({ kind, ...("code" in fault ? { code: fault.code, enhanced: fault.text.split(" ")[0] } : {}) })
  })

  it("waits no longer than its time for an answer, and then does not know", async () => {
    await open({ timeout_ms: 300 })
    sink.fault = () => ({ at: "end", silent: true })
    expect(await send()).toMatchObject({ kind: "unknown" })
    expect(sink.received).toHaveLength(1)
  })

  it("takes another connection where the server has closed an idle one", async () => {
    await open({ connections: 1 })
    await send("a@example.com")
    sink.cut()
    expect(await send("b@example.com")).toMatchObject({ kind: "accepted" })
    expect(sink.received.map(({ to }) => to)).toEqual(["a@example.com", "b@example.com"])
  })

  it("keeps a connection for further mails, also after a refusal", async () => {
    await open({ connections: 1 })
    sink.fault = (to) => (to === "gone@example.com" ? FAULTS.no_such_recipient : undefined)
    await send("a@example.com")
    await send("gone@example.com")
    await send("b@example.com")
    expect(new Set(sink.received.map(({ session }) => session)).size).toBe(1)
  })

  it("calls a wrong login blocked", async () => {
    await open({ username: "shop", password: "wrong" }, { login: { username: "shop", password: "right" } })
    expect(await send()).toMatchObject({ kind: "blocked", code: 535 })
    expect(await provider.check()).toMatchObject({ kind: "blocked" })
  })

  it("sends with the right login", async () => {
    await open({ username: "shop", password: "right" }, { login: { username: "shop", password: "right" } })
    expect(await send()).toMatchObject({ kind: "accepted" })
  })

  it("sends nothing in the clear where encryption is demanded", async () => {
    await open({ security: "starttls" })
    expect(await send()).toMatchObject({ kind: "blocked" })
    expect(sink.received).toEqual([])
  })

  it("encrypts where it is demanded", async () => {
    await open({ security: "starttls", insecure: true }, { starttls: true })
    expect(await send()).toMatchObject({ kind: "accepted" })
  })

  it("calls a server that turns us away blocked, and one that is busy unreachable", async () => {
    await open({}, { refuse: { code: 554, text: "5.7.1 Go away" } })
    expect(await send()).toMatchObject({ kind: "blocked" })
    await sink.stop()
    expect(await send()).toMatchObject({ kind: "unreachable" })
  })

  it("never sends what is no address", async () => {
    await open()
    expect(await send("a@b> SIZE=1\r\nRCPT TO:<eve@example.com")).toMatchObject({ kind: "permanent" })
    expect(sink.received).toEqual([])
  })
})
