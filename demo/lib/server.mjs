import { setTimeout as delay } from "node:timers/promises"
import { medusaCli } from "./build.mjs"
import { DemoError } from "./errors.mjs"
import { failureOf, startChild } from "./run-child.mjs"

const READY_SECONDS = 240

const answers = async (url, headers = {}) => {
  try {
    const response = await fetch(url, { headers, redirect: "manual", signal: AbortSignal.timeout(10_000) })
    await response.arrayBuffer()
    return response.status === 200
  } catch {
    return false
  }
}

/**
 * Starts the shop and waits until the health route, the admin and a store request answer.
 * @param {{ root: string, folder: string, command: string[], host: string, port: number, url: string,
 *   publishableKey: string, env: NodeJS.ProcessEnv, logFile?: string, noteFile: string }} options
 *   `command` of Medusa; without `logFile` its output goes to the terminal
 * @returns {Promise<{ pid: number, ended: Promise<number> }>}
 * @throws {DemoError} when it ends or is silent for four minutes
 */
export const startServer = async (options) => {
  const { root, folder, command, host, port, url, publishableKey, env, logFile, noteFile } = options
  const child = startChild({
    args: [medusaCli(root), ...command, "--host", host, "--port", String(port)],
    cwd: folder,
    env,
    logFile,
    noteFile,
  })
  let hasEnded = false
  child.ended.then(() => (hasEnded = true))
  const probes = [
    ["/health", {}],
    ["/app", {}],
    ["/store/products?limit=1", { "x-publishable-api-key": publishableKey }],
  ]
  const deadline = Date.now() + READY_SECONDS * 1000
  while (probes.length > 0) {
    if (hasEnded) {
      throw failureOf("The server", logFile)
    }
    const [path, headers] = probes[0]
    if (await answers(`${url}${path}`, headers)) {
      probes.shift()
    } else if (Date.now() > deadline) {
      throw new DemoError(`The server did not answer ${path} within ${READY_SECONDS} s.${logFile ? ` See ${logFile}` : ""}`)
    } else {
      await delay(150)
    }
  }
  return child
}
