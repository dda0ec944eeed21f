import { readFileSync } from "node:fs"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { onTestFinished } from "vitest"
import { EcontClient, type EcontClientOptions, type EcontLogEntry } from "../index"

export type Seen = { path: string; headers: IncomingMessage["headers"]; body: unknown }
export type Answer = (response: ServerResponse, seen: Seen) => void | Promise<void>

const FIXTURES = join(__dirname, "../../../../../test/fixtures/econt")

/** A recorded request or answer, by the start of its file name. */
export const recorded = (name: string): unknown =>
  JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), "utf8")) as unknown

export const json =
  (body: unknown, status = 200): Answer =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json" })
    response.end(JSON.stringify(body))
  }

export const raw =
  (body: string, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers)
    response.end(body)
  }

/** The connection breaks before anything is said. */
export const hangUp: Answer = (response) => {
  response.destroy()
}

/** Nothing is said at all. */
export const silence: Answer = () => undefined

/** Resolves when more can be written, or nobody reads any more. */
export const writable = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done)
      response.off("close", done)
      resolve()
    }
    response.on("drain", done)
    response.on("close", done)
  })

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = []
  for await (const part of request) {
    parts.push(part as Buffer)
  }
  const text = Buffer.concat(parts).toString("utf8")
  return text === "" ? null : JSON.parse(text)
}

/** A server of the test that answers with each of `answers` in turn and then with the last again. */
export const econt = async (...answers: Answer[]) => {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const entry = { path: request.url ?? "", headers: request.headers, body }
      seen.push(entry)
      return answers[Math.min(seen.length, answers.length) - 1](response, entry)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  onTestFinished(stop)
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const log: EcontLogEntry[] = []
  const pauses: number[] = []
  const timing: EcontClientOptions["timing"] = {
    random: () => 1,
    sleep: (ms) => {
      pauses.push(ms)
      return Promise.resolve()
    },
  }
  const options = (more: Partial<EcontClientOptions> = {}): EcontClientOptions => ({
    baseUrl: `http://${host}/services/`,
    credentials: { username: "user", password: "planted-password" },
    log: (entry) => log.push(entry),
    ...more,
    timing: { ...timing, ...more.timing },
  })
  return { host, seen, log, pauses, stop, options, client: new EcontClient(options()) }
}

/** The error a promise ends with. */
export const failureOf = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error("It did not fail")
}
