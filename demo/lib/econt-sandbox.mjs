import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { DemoError } from "./errors.mjs"
import { endEarlierChild, failureOf, startChild } from "./run-child.mjs"

const READY_SECONDS = 30
const ADDRESS = /^Econt sandbox: (http:\S+)$/m

/**
 * Starts the server that answers as Econt does, on a free port of its own; what is booked there stays
 * in the data folder. One that a killed run left behind is ended first: two must not write one journal.
 * @param {{ root: string, dataDir: string, reset: boolean }} options `reset` forgets what was booked
 * @returns {Promise<string>} its address, which is another one after every start
 * @throws {DemoError} when it ends, or is silent for half a minute
 */
export const startEcontSandbox = async ({ root, dataDir, reset }) => {
  const noteFile = join(dataDir, "econt-sandbox.pid")
  const logFile = join(dataDir, "logs/econt-sandbox.log")
  const folder = join(dataDir, "econt")
  await endEarlierChild(noteFile)
  if (reset) {
    rmSync(folder, { recursive: true, force: true })
  }
  const child = startChild({
    args: [join(root, "econt-sandbox/start.mjs"), "--port", "0", "--data", folder, "--quiet"],
    cwd: root,
    env: process.env,
    logFile,
    noteFile,
  })
  let hasEnded = false
  child.ended.then(() => (hasEnded = true))
  const deadline = Date.now() + READY_SECONDS * 1000
  for (;;) {
    const address = ADDRESS.exec(readFileSync(logFile, "utf8"))?.[1]
    if (address) {
      return address
    }
    if (hasEnded) {
      throw failureOf("The Econt sandbox", logFile)
    }
    if (Date.now() > deadline) {
      throw new DemoError(`The Econt sandbox did not start within ${READY_SECONDS} s. See ${logFile}`)
    }
    await delay(50)
  }
}
