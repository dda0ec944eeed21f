import { createHash, createHmac, timingSafeEqual } from "node:crypto"
import { enhancedStatus } from "../providers/provider"
import { field, textField } from "../providers/http"
import type { Report } from "../feedback/feedback"
import { refuse, type WebhookCall, type WebhookEvent } from "./types"

/** @throws `refuse` for what is no JSON */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw refuse()
  }
}

export const headerOf = ({ headers }: WebhookCall, name: string): string => {
  const value = headers[name]
  return typeof value === "string" ? value : ""
}

/** Compared in the same time whatever is wrong. */
export const isSame = (given: string | Buffer, expected: string | Buffer): boolean => {
  const digest = (value: string | Buffer) => createHash("sha256").update(value).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

export const hmac = (key: string | Buffer, text: string | Buffer): Buffer => createHmac("sha256", key).update(text).digest()

/** A value inside other values, by the names on the way. */
export const inside = (body: unknown, ...names: string[]): unknown => names.reduce(field, body)

export const textInside = (body: unknown, ...names: string[]): string => {
  const value = inside(body, ...names)
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : ""
}

const KEY = /^bijou-(\d{1,18})-\d+$/

/** A mail by the key we gave it, else by the provider's id. @returns null for a mail that is not ours to know */
export const whichOf = (key: string, message: string): WebhookEvent["which"] | null => {
  const delivery = KEY.exec(key)?.[1]
  const id = message.replace(/^<|>$/g, "")
  return delivery ? { delivery } : id ? { message: id } : null
}

export const report = (kind: Report["kind"], at: Date, facts: { hard?: boolean; reason?: string; code?: number | null; enhanced?: string } = {}): Report => ({
  kind,
  hard: facts.hard ?? false,
  at,
  code: facts.code ?? null,
  enhanced: facts.enhanced || enhancedStatus(facts.reason ?? ""),
  reason: facts.reason || null,
})

/** A moment written as text or as seconds; now where there is none. */
export const momentOf = (value: unknown, now: number): Date => {
  const ms = typeof value === "number" ? value * 1000 : typeof value === "string" ? Date.parse(value) : NaN
  return new Date(Number.isFinite(ms) ? Math.min(ms, now) : now)
}

/** A password sent along, as the only proof some providers know. @throws `refuse` */
export const requirePassword = (call: WebhookCall, key: string): void => {
  const [scheme, given = ""] = headerOf(call, "authorization").split(" ")
  const password = /^basic$/i.test(scheme) ? Buffer.from(given, "base64").toString("utf8").split(":").slice(1).join(":") : given
  if (!password || !isSame(password, key)) {
    throw refuse()
  }
}

export { textField }
