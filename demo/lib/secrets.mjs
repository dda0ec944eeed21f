import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Logins of the demo. The demo answers only on this machine, so they may be known. */
export const LOGINS = {
  admin: { email: "admin@bijou.example", password: "bijou-demo-admin" },
  moderator: { email: "moderator@bijou.example", password: "bijou-demo-moderator" },
  customer: { email: "customer@bijou.example", password: "bijou-demo-customer" },
}

const NAMES = ["JWT_SECRET", "COOKIE_SECRET", "BIJOU_ENCRYPTION_KEY"]

const randomSecrets = (names) => Object.fromEntries(names.map((name) => [name, randomBytes(32).toString("hex")]))

/** Secrets for a command that insists on them and keeps none, such as a build. */
export const passingSecrets = () => randomSecrets(NAMES)

/**
 * Reads the secrets of a data folder, making those it does not have yet.
 * @param {string} dataDir
 * @returns {{ JWT_SECRET: string, COOKIE_SECRET: string, BIJOU_ENCRYPTION_KEY: string }}
 */
export const loadSecrets = (dataDir) => {
  const file = join(dataDir, "secrets.json")
  const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  const missing = NAMES.filter((name) => !known[name])
  if (missing.length === 0) {
    return known
  }
  const all = { ...known, ...randomSecrets(missing) }
  writeFileSync(file, JSON.stringify(all, null, 2), { mode: 0o600 })
  return all
}
