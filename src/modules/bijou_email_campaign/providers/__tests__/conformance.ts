import { afterEach, describe, expect, it } from "vitest"
import type { Failure, MailProvider, OutMail, Outcome } from "../provider"

/** What a server that a provider talks to can be told to do with mails to an address. */
export type Misfortune =
  | "none"
  /** Says that there is no such recipient. */
  | "no_such_recipient"
  /** Says that this recipient can be tried later. */
  | "later"
  /** Asks to go slower. */
  | "slower"
  /** Says that it takes nothing from us. */
  | "not_from_us"
  /** Cuts the connection before it took anything. */
  | "cut_before"
  /** Takes the mail and cuts the connection before it says so. */
  | "swallow"

/** A provider and the server it talks to. */
export interface Bench {
  provider: MailProvider
  /** From now on, for mails to that address; `*` for all. */
  setFault(to: string, misfortune: Misfortune): void
  /** Recipients the server has taken mails for, each as often as it took one. */
  taken(): string[]
  /** The last mail taken for a recipient as a reader sees it. */
  read(to: string): Promise<{ subject: string; html: string; text: string; from: string; headers: Record<string, string> }>
  /** Ends the server; the provider is closed by the suite. */
  stop(): Promise<void>
}

interface Traits {
  /** What the server is told can not happen with this provider, and so is not asked of it. */
  without?: readonly Misfortune[]
}

export const aMail = (to: string, given: Partial<OutMail> = {}): OutMail => ({
  key: `key-${to.split("@")[0]}`,
  message_id: `${to.split("@")[0]}@bijou.test`,
  envelope_from: "bounce+1@bijou.test",
  from: { name: "Бижу", address: "news@bijou.test" },
  to: { name: "Мария", address: to },
  reply_to: { name: "", address: "office@bijou.test" },
  subject: "Нови пръстени за Мария",
  html: "<p>Здравей, <b>Мария</b> &amp; компания</p>",
  text: "Здравей, Мария\n",
  headers: [
    ["List-Unsubscribe", "<https://bijou.test/email/unsubscribe/abc>"],
    ["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"],
  ],
  ...given,
})

const never = new AbortController().signal
const kinds = (outcomes: readonly { kind: string }[]) => outcomes.map(({ kind }) => kind)

/** Calls of as many mails as one may hold, all of them at one time. */
const sendAll = async (provider: MailProvider, names: readonly string[]): Promise<Outcome[]> => {
  const { batch } = provider.capabilities
  const calls = Array.from({ length: Math.ceil(names.length / batch) }, (_, index) => names.slice(index * batch, (index + 1) * batch))
  return (await Promise.all(calls.map((part) => provider.send(part.map((to) => aMail(to)), never)))).flat()
}

/**
 * What every provider must do.
 * @param open starts a server of its own, and a provider that talks to it
 */
export const describeProvider = (name: string, open: () => Promise<Bench>, { without = [] }: Traits = {}): void => {
  let bench: Bench | undefined
  const start = async (): Promise<Bench> => {
    bench = await open()
    return bench
  }
  const itMay = (misfortune: Misfortune) => (without.includes(misfortune) ? it.skip : it)

  afterEach(async () => {
    await bench?.provider.close()
    await bench?.stop()
    bench = undefined
  })

  describe(`provider ${name}`, () => {
    it("hands over what it is given, to each recipient once, and says so in their order", async () => {
      const { provider, taken } = await start()
      const names = Array.from({ length: provider.capabilities.batch * provider.capabilities.parallel }, (_, index) => `r${index}@example.com`)
      const outcomes = await sendAll(provider, names)
      expect(kinds(outcomes)).toEqual(names.map(() => "accepted"))
      expect(taken().sort()).toEqual([...names].sort())
    })

    it("changes nothing of subject, texts, sender and the header of one click", async () => {
      const { provider, read } = await start()
      await provider.send([aMail("maria@example.com")], never)
      const mail = await read("maria@example.com")
      expect(mail).toMatchObject({ subject: "Нови пръстени за Мария", from: "news@bijou.test" })
      expect(mail.html.trim()).toBe("<p>Здравей, <b>Мария</b> &amp; компания</p>")
      expect(mail.text.trim()).toBe("Здравей, Мария")
      expect(mail.headers).toMatchObject({
        "list-unsubscribe": "<https://bijou.test/email/unsubscribe/abc>",
        "list-unsubscribe-post": "List-Unsubscribe=One-Click",
      })
    })

    it("sends nothing that would begin a header of its own", async () => {
      const { provider, taken, read } = await start()
      const [outcome] = await provider.send([aMail("maria@example.com", { subject: "Здравей\r\nBcc: eve@example.com" })], never)
      expect(outcome.kind).toBe("accepted")
      expect(taken()).toEqual(["maria@example.com"])
      expect((await read("maria@example.com")).headers).not.toHaveProperty("bcc")
    })

    const answers: [Misfortune, Failure["kind"]][] = [
      ["no_such_recipient", "permanent"],
      ["later", "transient"],
      ["slower", "rate"],
      ["not_from_us", "blocked"],
      ["cut_before", "unreachable"],
    ]
    for (const [misfortune, kind] of answers) {
      itMay(misfortune)(`calls "${misfortune}" ${kind}, and has handed nothing over`, async () => {
        const { provider, setFault, taken } = await start()
        setFault("*", misfortune)
        const [outcome] = await provider.send([aMail("maria@example.com")], never)
        expect(outcome).toMatchObject({ kind })
        expect(taken()).toEqual([])
      })
    }

    itMay("swallow")("calls a mail that was taken without a word unknown, and does not hand it over again", async () => {
      const { provider, setFault, taken } = await start()
      setFault("maria@example.com", "swallow")
      const [outcome] = await provider.send([aMail("maria@example.com")], never)
      expect(outcome.kind).toBe("unknown")
      expect(taken()).toEqual(["maria@example.com"])
    })

    itMay("no_such_recipient")("lets the trouble of one recipient be no other's", async () => {
      const { provider, setFault } = await start()
      setFault("gone@example.com", "no_such_recipient")
      const outcomes = await sendAll(provider, ["a@example.com", "gone@example.com", "b@example.com"])
      expect(kinds(outcomes)).toEqual(["accepted", "permanent", "accepted"])
    })

    it("goes on after trouble", async () => {
      const { provider, setFault } = await start()
      if (!without.includes("cut_before")) {
        setFault("*", "cut_before")
        await provider.send([aMail("a@example.com")], never)
        setFault("*", "none")
      }
      expect(kinds(await provider.send([aMail("b@example.com")], never))).toEqual(["accepted"])
    })

    it("sends a key a second time only where it does not promise otherwise", async () => {
      const { provider, taken } = await start()
      await provider.send([aMail("maria@example.com")], never)
      const [again] = await provider.send([aMail("maria@example.com")], never)
      expect(again.kind).toBe("accepted")
      expect(taken()).toHaveLength(provider.capabilities.idempotency_seconds > 0 ? 1 : 2)
    })

    it("hands nothing over once it is told to stop", async () => {
      const { provider, taken } = await start()
      const outcomes = await provider.send([aMail("maria@example.com")], AbortSignal.abort())
      expect(kinds(outcomes)).toEqual(["unreachable"])
      expect(taken()).toEqual([])
    })

    it("can tell whether it can send", async () => {
      const { provider, stop } = await start()
      expect(await provider.check()).toBeNull()
      await stop()
    })
  })
}
