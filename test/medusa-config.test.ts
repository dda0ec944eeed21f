import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { describe, expect, it } from "vitest"

const run = promisify(execFile)
const GOOD = "3f1c9a7be04d4c52a8d16f20b9e7c3d1"

/** Loads the configuration in a process of its own, as the server does. */
const load = async (env: Record<string, string>): Promise<string> => {
  const args = ["-r", "ts-node/register/transpile-only", "-e", "require('./medusa-config.ts'); console.log('loaded')"]
  const { PATH, HOME } = process.env
  return run(process.execPath, args, { env: { PATH, HOME, ...env } })
    .then(({ stdout }) => stdout.trim())
    .catch((error: { stderr: string }) => error.stderr)
}

describe("the configuration in production", () => {
  it.each([
    ["missing", {}],
    ["well known", { JWT_SECRET: "supersecret" }],
    ["too short", { JWT_SECRET: "abc123" }],
  ])("refuses a secret that is %s, and says how to make one", async (_, secrets) => {
    const answer = await load({ NODE_ENV: "production", COOKIE_SECRET: GOOD, BIJOU_ENCRYPTION_KEY: GOOD, ...secrets })
    expect(answer).toContain("JWT_SECRET is missing, well known or shorter")
    expect(answer).toContain("openssl rand -hex 32")
  })

  it("refuses to encrypt with a key everybody knows", async () => {
    const answer = await load({ NODE_ENV: "production", JWT_SECRET: GOOD, COOKIE_SECRET: GOOD })
    expect(answer).toContain("BIJOU_ENCRYPTION_KEY is missing, well known or shorter")
  })

  it("loads with good ones, and in development without any", async () => {
    expect(await load({ NODE_ENV: "production", JWT_SECRET: GOOD, COOKIE_SECRET: GOOD, BIJOU_ENCRYPTION_KEY: GOOD })).toContain("loaded")
    expect(await load({ NODE_ENV: "development" })).toContain("loaded")
  })
})
