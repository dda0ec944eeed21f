import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { DemoError } from "./errors.mjs"
import { endEarlierChild, failureOf, startChild } from "./run-child.mjs"

const READY_SECONDS = 30

/**
 * Starts a small server of the demo beside the shop. One that a killed run left behind is ended first.
 * @param {{ what: string, name: string, args: string[], ready: RegExp, root: string, dataDir: string, prepare?: () => void }} options
 *   `name` of its log and its note, `ready` what it says once it answers, `prepare` is done when no other runs
 * @returns {Promise<RegExpExecArray>} what `ready` found
 * @throws {DemoError} when it ends, or is silent for half a minute
 */
export const startSideServer = async ({ what, name, args, ready, root, dataDir, prepare = () => undefined }) => {
  const noteFile = join(dataDir, `${name}.pid`)
  const logFile = join(dataDir, `logs/${name}.log`)
  await endEarlierChild(noteFile)
  prepare()
  const child = startChild({ args, cwd: root, env: process.env, logFile, noteFile })
  let hasEnded = false
  child.ended.then(() => (hasEnded = true))
  const deadline = Date.now() + READY_SECONDS * 1000
  for (;;) {
    const found = ready.exec(readFileSync(logFile, "utf8"))
    if (found) {
      return found
    }
    if (hasEnded) {
      throw failureOf(what, logFile)
    }
    if (Date.now() > deadline) {
      throw new DemoError(`${what} did not start within ${READY_SECONDS} s. See ${logFile}`)
    }
    await delay(50)
  }
}
