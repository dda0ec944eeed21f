import { createHmac } from "node:crypto"
import { isIPv6 } from "node:net"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BijouOptions } from "../../contracts/core"
import { BIJOU_CORE_MODULE, type BijouCoreService } from "../../modules/bijou_core"
import { optionalActorId } from "./actor"

export type RateLimit = {
  /** Names what is limited; limits of one name share their buckets. */
  name: string
  /** Calls in `perSeconds`, fixed or from the options of the suite. */
  limit: number | ((options: BijouOptions) => number)
  perSeconds: number
  /** Who is limited; the customer, or else the address, unless given. */
  key?: (req: MedusaRequest) => string
}

/** The network an IPv6 address belongs to: one household has all of a /64. */
const network = (address: string): string => {
  const [head, tail] = address.split("%")[0].split("::")
  const left = head ? head.split(":") : []
  const right = tail ? tail.split(":") : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0")
  return `${[...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`
}

/**
 * The address of the caller. Medusa trusts one proxy, so `req.ip` is what the proxy in front
 * wrote into `X-Forwarded-For`; a server without one must not be reachable from outside, or
 * callers choose their address themselves.
 */
export const ipOf = (req: Pick<MedusaRequest, "ip">): string => {
  const address = (req.ip ?? "unknown").replace(/^::ffff:(?=\d+\.)/i, "")
  return isIPv6(address) ? network(address) : address
}

/** The customer who is logged in, or else the address. */
export const customerOrIp = (req: MedusaRequest): string => {
  const actor = optionalActorId(req)
  return actor ? `actor:${actor}` : `ip:${ipOf(req)}`
}

/** Keeps addresses out of the database; the secret makes guessing them from hashes useless. */
const hashKey = (req: MedusaRequest, name: string, subject: string): string => {
  const { projectConfig } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const secret = JSON.stringify(projectConfig.http.jwtSecret ?? projectConfig.http.cookieSecret ?? "")
  return createHmac("sha256", secret).update(`${name}\n${subject}`).digest("base64url")
}

/**
 * Lets through `limit` calls in `perSeconds` per key, all servers together. Otherwise answers
 * 429 with `Retry-After` in seconds.
 */
export const rateLimit =
  ({ name, limit, perSeconds, key = customerOrIp }: RateLimit) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    try {
      const core = req.scope.resolve<BijouCoreService>(BIJOU_CORE_MODULE)
      const result = await core.takeToken(hashKey(req, name, key(req)), {
        limit: typeof limit === "function" ? limit(core.options) : limit,
        perSeconds,
      })
      if (result.allowed) {
        return next()
      }
      const seconds = result.retry_after_seconds
      res.set({ "Retry-After": String(seconds), "Cache-Control": "no-store" })
      res.status(429).json({
        code: "rate_limited",
        type: "not_allowed",
        message: `Too many requests. Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
      })
    } catch (error) {
      next(error)
    }
  }
