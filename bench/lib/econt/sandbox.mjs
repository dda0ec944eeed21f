import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { stopProcess } from "../../../demo/lib/processes.mjs"
import { failureOf, startChild } from "../../../demo/lib/run-child.mjs"

const READY_MS = 60_000
const ADDRESS = /^Econt sandbox: (http:\S+)$/m

const controlOf = (url) => async (verb, path, body) => {
  const response = await fetch(new URL(`/__sandbox/${path}`, url), {
    method: verb,
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) {
    throw new Error(`The sandbox refused ${path}: ${answer.message}`)
  }
  return answer
}

/**
 * Starts a sandbox on a free port, in a process of its own.
 * @param {{ root: string, dataDir: string, args?: string[] }} options `args` of its command
 * @returns {Promise<{ url: string, control: (verb: "GET" | "POST", path: string, body?: object) => Promise<object>, stop: () => Promise<void> }>}
 *   `url` is the base of the API; `control` calls what stands under `/__sandbox/`
 */
const startSandbox = async ({ root, dataDir, args = [] }) => {
  const logFile = join(dataDir, "logs/econt-sandbox.log")
  const child = startChild({
    args: [join(root, "econt-sandbox/start.mjs"), "--port", "0", "--quiet", ...args],
    cwd: root,
    env: process.env,
    logFile,
  })
  let ended = false
  child.ended.then(() => (ended = true))
  const deadline = Date.now() + READY_MS
  for (;;) {
    const url = ADDRESS.exec(readFileSync(logFile, "utf8"))?.[1]
    if (url) {
      return { url, control: controlOf(url), stop: () => stopProcess(child.pid, "SIGTERM", 5_000) }
    }
    if (ended || Date.now() > deadline) {
      throw failureOf("The Econt sandbox", logFile)
    }
    await delay(50)
  }
}

/** Does some work while a sandbox runs. */
export const withSandbox = async (options, work) => {
  const sandbox = await startSandbox(options)
  try {
    return await work(sandbox)
  } finally {
    await sandbox.stop()
  }
}
