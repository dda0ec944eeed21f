import { once } from "node:events"
import type { AddressInfo, Socket } from "node:net"
import { SMTPServer, type SMTPServerSession } from "smtp-server"

/** A mail the sink has kept: it counts as received, whether the sender heard so or not. */
export type Received = { from: string; to: string; message_id: string; raw: string; session: string }

/** What goes wrong with one mail. */
export type Fault =
  /** A reply at that stage. */
  | { at: "mail" | "rcpt" | "end"; code: number; text: string }
  /** The connection is cut at that stage; nothing is kept. */
  | { at: "mail" | "rcpt" | "data"; cut: true }
  /** The mail is kept, and the connection cut before anybody hears of it. */
  | { at: "end"; swallow: true }
  /** The mail is kept, and never answered. */
  | { at: "end"; silent: true }
  /** The mail is kept after that time. */
  | { at: "end"; ms: number }
  /** The mail is kept once that has come. */
  | { at: "end"; after: Promise<void> }

export interface Sink {
  readonly host: "127.0.0.1"
  readonly port: number
  readonly received: Received[]
  /** Recipients by how many mails were kept for them. */
  counts(): Map<string, number>
  /** Says what goes wrong with the next mail to an address; asked once per mail and stage. */
  fault: (to: string, from: string) => Fault | undefined
  readonly connections: number
  /** Cuts all connections. */
  cut(): void
  stop(): Promise<void>
}

interface SinkOptions {
  port?: number
  /** Keeps the text of mails; without it their Message-ID alone. */
  keepsText?: boolean
  login?: { username: string; password: string }
  /** Answers every connection with this instead of a greeting. */
  refuse?: { code: number; text: string }
  starttls?: boolean
}

const replied = ({ code, text }: { code: number; text: string }) => Object.assign(new Error(text), { responseCode: code })

const readAll = async (stream: AsyncIterable<Buffer>): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

/** A mail server that keeps what it is given and fails as it is told. */
export const startSink = async ({ port = 0, keepsText = true, login, refuse, starttls = false }: SinkOptions = {}): Promise<Sink> => {
  const received: Received[] = []
  const server: SMTPServer = new SMTPServer({
    disabledCommands: [...(starttls ? [] : ["STARTTLS"]), ...(login ? [] : ["AUTH"])],
    allowInsecureAuth: true,
    authOptional: !login,
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, done) => done(refuse ? replied(refuse) : undefined),
    onAuth: ({ username, password }, _session, done) =>
      username === login?.username && password === login?.password
        ? done(null, { user: username })
        : done(replied({ code: 535, text: "5.7.8 Authentication failed" })),
    onMailFrom: ({ address }, session, done) => stage("mail", session, sink.fault("", address), done),
    onRcptTo: ({ address }, session, done) => {
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ""
      stage("rcpt", session, sink.fault(address, from), done)
    },
    onData: (stream, session, done) => {
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ""
      const to = session.envelope.rcptTo[0].address
      const fault = sink.fault(to, from)
      if (fault?.at === "data") {
        stream.once("data", () => cutSession(session))
        stream.resume()
        return
      }
      void readAll(stream).then(async (raw) => {
        if (fault?.at === "end" && "code" in fault) {
          done(replied(fault))
          return
        }
        if (fault?.at === "end" && "ms" in fault) {
          await new Promise((resolve) => setTimeout(resolve, fault.ms))
        }
        if (fault?.at === "end" && "after" in fault) {
          await fault.after
        }
        const message_id = /^Message-ID: <(.+)>\r?$/im.exec(raw)?.[1] ?? ""
        received.push({ from, to, message_id, raw: keepsText ? raw : "", session: session.id })
        if (fault?.at === "end" && "swallow" in fault) {
          cutSession(session)
        } else if (!(fault?.at === "end" && "silent" in fault)) {
          done(null, "2.0.0 Ok: queued")
        }
      }, () => undefined)
    },
  })
  server.on("error", () => undefined)

  const cutSession = (session: SMTPServerSession): void => {
    for (const connection of server.connections) {
      const { id, _socket: socket } = connection as unknown as { id: string; _socket: Socket }
      if (id === session.id) {
        socket.destroy()
      }
    }
  }
  const stage = (at: "mail" | "rcpt", session: SMTPServerSession, fault: Fault | undefined, done: (error?: Error) => void): void => {
    if (fault?.at !== at) {
      done()
    } else if ("cut" in fault) {
      cutSession(session)
    } else {
      done(replied(fault))
    }
  }
  const listener = server.listen(port, "127.0.0.1")
  await once(listener, "listening")

  const sink: Sink = {
    host: "127.0.0.1",
    port: (listener.address() as AddressInfo).port,
    received,
    fault: () => undefined,
    counts: () => received.reduce((counts, { to }) => counts.set(to, (counts.get(to) ?? 0) + 1), new Map<string, number>()),
    get connections() {
      return server.connections.size
    },
    cut: () => {
      for (const connection of server.connections) {
        ;(connection as unknown as { _socket: Socket })._socket.destroy()
      }
    },
    stop: async () => {
      sink.cut()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  return sink
}
