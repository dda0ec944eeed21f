import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { medusaCli } from "../../demo/lib/build.mjs"
import { tryPort } from "../../demo/lib/ports.mjs"
import { stopProcess } from "../../demo/lib/processes.mjs"
import { failureOf, startChild } from "../../demo/lib/run-child.mjs"
import { cleanEnvironment } from "./tools.mjs"

const HOST = "127.0.0.1"
const START_SECONDS = 240
const GRACE_MS = 10_000

const isUp = (url) =>
  fetch(`${url}/health`, { signal: AbortSignal.timeout(5000) })
    .then((response) => response.ok)
    .catch(() => false)

/**
 * Starts the built shop on a free port of this machine.
 * @param {{ app: string, env: Record<string, string>, logFile: string }} options
 * @returns {Promise<{ url: string, stop: () => Promise<void>, exitCode: number | null,
 *   log: () => string }>} when it answers, or when it has ended by itself (`exitCode` is set)
 * @throws when it does neither in four minutes
 */
export const startHost = async ({ app, env, logFile }) => {
  const folder = join(app, ".medusa/server")
  const port = await tryPort(0, HOST)
  const url = `http://${HOST}:${port}`
  const child = startChild({
    args: [medusaCli(folder), "start", "--host", HOST, "--port", String(port)],
    cwd: folder,
    env: cleanEnvironment({ ...env, NODE_ENV: "production" }),
    logFile,
  })
  let exitCode = null
  child.ended.then((code) => (exitCode = code))
  const deadline = Date.now() + START_SECONDS * 1000
  while (exitCode === null && !(await isUp(url))) {
    if (Date.now() > deadline) {
      await stopProcess(child.pid, "SIGKILL", GRACE_MS)
      throw failureOf("The start of the shop", logFile)
    }
    await delay(150)
  }
  return {
    url,
    exitCode,
    log: () => readFileSync(logFile, "utf8"),
    stop: () => stopProcess(child.pid, "SIGTERM", GRACE_MS),
  }
}
