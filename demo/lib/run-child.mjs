import { spawn } from "node:child_process"
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { DemoError, isDiskFull } from "./errors.mjs"
import { guardAgainstOrphan, identify, isSame, stopProcess } from "./processes.mjs"

const STALE_GRACE_MS = 8000

/**
 * Ends the child that an earlier, killed run left behind, if it still runs.
 * @param {string} file where `startChild` noted it
 */
export const endEarlierChild = async (file) => {
  if (!existsSync(file)) {
    return
  }
  const identity = JSON.parse(readFileSync(file, "utf8") || "null")
  if (isSame(identity)) {
    await stopProcess(identity.pid, "SIGTERM", STALE_GRACE_MS)
  }
  rmSync(file, { force: true })
}

/** Children that run now, so that a stop of the demo can end them. */
export const running = new Set()

/** The last lines of a log file that hold anything. */
export const tailOf = (file, count = 20) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(-count)
    .join("\n")

/**
 * Starts a Node script in a process group of its own, with its output in a log file. It ends
 * with this process, and a Ctrl-C at the terminal does not reach it before we decide.
 * @param {{ args: string[], cwd: string, env: NodeJS.ProcessEnv, logFile: string, noteFile?: string }} options
 *   `noteFile` remembers the process for `endEarlierChild`
 * @returns {{ pid: number, ended: Promise<number> }} `ended` gives the exit code
 */
export const startChild = ({ args, cwd, env, logFile, noteFile }) => {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = openSync(logFile, "w")
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    stdio: ["ignore", log, log],
    detached: process.platform !== "win32",
  })
  closeSync(log)
  const releaseGuard = guardAgainstOrphan(child.pid, "TERM")
  const entry = { pid: child.pid }
  running.add(entry)
  if (noteFile) {
    writeFileSync(noteFile, JSON.stringify(identify(child.pid)))
  }
  const ended = new Promise((done, fail) => {
    child.on("error", fail)
    child.on("exit", (code) => {
      running.delete(entry)
      releaseGuard()
      done(code ?? 1)
    })
  })
  return { pid: child.pid, ended }
}

/** The failure of a child as one error: the disk, or its last lines. */
export const failureOf = (what, logFile) => {
  const tail = tailOf(logFile)
  return isDiskFull(tail)
    ? new Error("ENOSPC")
    : new DemoError(`${what} failed. The last lines of ${logFile}:\n\n${tail}`)
}

/**
 * Runs a Node script to its end.
 * @throws {DemoError} with the last lines of its log when it fails
 */
export const runChild = async ({ what, ...options }) => {
  const code = await startChild(options).ended
  if (code !== 0) {
    throw failureOf(what, options.logFile)
  }
}
