import { readFileSync } from "node:fs"
import { vi } from "vitest"
import { startSandbox } from "../index.mjs"
import { methods } from "../lib/schema.mjs"

// A server, its journal on a disk and processes of their own: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** A Thursday, 12:00 in Sofia. */
export const NOON = "2026-09-17T09:00:00Z"

export const LOGIN = "iasp-dev:1Asp-dev"

const paths = new Map([...methods].map(([path, { name }]) => [name, path.slice(1)]))

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer's fields are what these tests look at
export type Answer = { status: number; body: any; text: string }

type Options = NonNullable<Parameters<typeof startSandbox>[0]>

/** A sandbox on a free port; `call` sends one request, with the demo login unless another (or none) is given. */
export const open = async (options: Options = {}) => {
  const sandbox = await startSandbox({ now: NOON, ...options })
  return { ...sandbox, call: caller(sandbox.url) }
}

export const caller =
  (url: string) =>
  async (method: string, body: unknown, login: string | null = LOGIN): Promise<Answer> => {
    const headers: Record<string, string> = { "content-type": "application/json" }
    if (login !== null) headers.authorization = `Basic ${Buffer.from(login).toString("base64")}`
    const response = await fetch(`${url}${paths.get(method) ?? method}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, body: parsed(text), text }
  }

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a recorded payload, changed by the tests at will
export const payload = (name: string): any =>
  JSON.parse(
    readFileSync(new URL(`../../test/fixtures/econt/${name}.json`, import.meta.url), "utf8")
  )

type Node = { message?: string; innerErrors?: Node[] }

/** The leaves of an error tree, each with the prefix of its party. */
export const messages = (node: Node, prefix = ""): string[] => {
  const inner = node.innerErrors ?? []
  const own = (node.message ?? "").trim()
  if (inner.length === 0) return own ? [prefix + own] : []
  const next = /: ?$/.test(node.message ?? "") ? `${prefix}${own} ` : prefix
  return inner.flatMap((child) => messages(child, next))
}

/** A label that is accepted: from a shop's door in Sofia to an office in Plovdiv, 57.40 EUR to collect. */
export const goodLabel = (changes: Record<string, unknown> = {}) => ({
  ...payload("09-createLabel.create.cod-agreement-packinglist.request").label,
  ...changes,
})

/** A locker and a drop-off station of the data. */
export const LOCKER = "8015"
export const DRIVE = "3730"

/** Changes that leave a label with the courier alone. */
export const WITHOUT_MONEY = {
  services: null,
  packingList: null,
  partialDelivery: false,
  payAfterAccept: false,
  payAfterTest: false,
}
