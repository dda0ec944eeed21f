import { once } from "node:events"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { type Dialect, HttpProvider } from "../http"
import type { Bench, Misfortune } from "./conformance"

/** A mail as the server of a provider has understood it. */
export type Taken = { to: string; key?: string; subject: string; html: string; text: string; from: string; headers: Record<string, string> }

export type Answer = { status: number; body?: unknown; headers?: Record<string, string> }

/** How the server of one provider behaves. */
export interface FakeApi {
  dialect: (base: string) => Dialect
  /** Reads a call; undefined for one that is no call to send. @throws for a login that is wrong */
  parse: (request: IncomingMessage, body: Buffer) => Promise<Taken[] | undefined>
  accepted: (mails: readonly Taken[], ids: readonly string[]) => Answer
  /** What it answers to each misfortune; of providers that answer for each mail, one of the answers. */
  refusals: Partial<Record<Misfortune, Answer>>
  /** Puts answers for each mail into one. */
  each?: (answers: readonly Answer[]) => Answer
}

const read = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) {
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}

/** Starts the server of a provider, and a provider that talks to it. */
export const openFake = async (api: FakeApi): Promise<Bench> => {
  const taken: Taken[] = []
  const known = new Map<string, string>()
  const faults = new Map<string, Misfortune>()
  const faultOf = ({ to }: Taken) => faults.get(to) ?? faults.get("*") ?? "none"

  /** The same key is the same mail. */
  const take = (mail: Taken): string => {
    const before = mail.key && known.get(mail.key)
    if (before) {
      return before
    }
    const id = `id-${taken.push(mail)}`
    if (mail.key) {
      known.set(mail.key, id)
    }
    return id
  }

  const answer = (mails: readonly Taken[]): Answer | "cut" => {
    if (mails.some((mail) => faultOf(mail) === "swallow")) {
      mails.forEach(take)
      return "cut"
    }
    const one = (mail: Taken): Answer => api.refusals[faultOf(mail)] ?? api.accepted([mail], [take(mail)])
    return api.each ? api.each(mails.map(one)) : one(mails[0])
  }

  const server = createServer((request, response) => {
    void (async () => {
      const body = await read(request)
      let given: Answer | "cut"
      try {
        const mails = await api.parse(request, body)
        given = mails ? answer(mails) : { status: 200, body: {} }
      } catch (error) {
        given = { status: 401, body: { message: (error as Error).message } }
      }
      if (given === "cut") {
        request.socket.destroy()
        return
      }
      response.writeHead(given.status, { "content-type": "application/json", ...given.headers })
      response.end(given.body === undefined ? "" : JSON.stringify(given.body))
    })()
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo

  return {
    provider: new HttpProvider(api.dialect(`http://127.0.0.1:${port}`)),
    setFault: (to, misfortune) => (misfortune === "none" ? faults.delete(to) : faults.set(to, misfortune)),
    taken: () => taken.map(({ to }) => to),
    read: async (to) => {
      const mail = taken.findLast((one) => one.to === to)
      if (!mail) {
        throw new Error(`Nothing was taken for ${to}.`)
      }
      return mail
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
