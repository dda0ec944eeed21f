import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Logins of the demo. The demo answers only on this machine, so they may be known. */
export const LOGINS = {
  admin: { email: "admin@bijou.example", password: "bijou-demo-admin" },
  moderator: { email: "moderator@bijou.example", password: "bijou-demo-moderator" },
  customer: { email: "customer@bijou.example", password: "bijou-demo-customer" },
}

/**
 * Reads the secrets of a data folder, making them on the first call.
 * @param {string} dataDir
 * @returns {{ JWT_SECRET: string, COOKIE_SECRET: string }}
 */
export const loadSecrets = (dataDir) => {
  const file = join(dataDir, "secrets.json")
  if (!existsSync(file)) {
    const make = () => randomBytes(32).toString("hex")
    const fresh = { JWT_SECRET: make(), COOKIE_SECRET: make() }
    writeFileSync(file, JSON.stringify(fresh, null, 2), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, "utf8"))
}
