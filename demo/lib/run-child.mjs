import { spawn } from "node:child_process"
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { DemoError, isDiskFull } from "./errors.mjs"
import { guardAgainstOrphan, identify, isSame, stopGroup } from "./processes.mjs"

/** What does not end within this time of being asked is killed. */
const GRACE_MS = 8000

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
    await stopGroup(identity.pid, "SIGTERM", GRACE_MS)
  }
  rmSync(file, { force: true })
}

const running = new Set()

/** Ends all children that run now, and what they have started. */
export const endChildren = () => Promise.all([...running].map((pid) => stopGroup(pid, "SIGTERM", GRACE_MS)))

/** The last lines of a log file that hold anything. */
const tailOf = (file, count = 20) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(-count)
    .join("\n")

const openLog = (file) => {
  mkdirSync(dirname(file), { recursive: true })
  return openSync(file, "w")
}

/**
 * Starts a Node script in a process group of its own. It ends with this process, and a Ctrl-C at
 * the terminal does not reach it before we decide; what it has started ends with it.
 * @param {{ args: string[], cwd: string, env: NodeJS.ProcessEnv, logFile?: string, noteFile?: string }} options
 *   `logFile` takes the output, else it goes to the terminal; `noteFile` remembers the process
 *   for `endEarlierChild`
 * @returns {{ pid: number, ended: Promise<number> }} `ended` gives the exit code
 */
export const startChild = ({ args, cwd, env, logFile, noteFile }) => {
  const log = logFile ? openLog(logFile) : null
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    stdio: ["ignore", log ?? "inherit", log ?? "inherit"],
    detached: process.platform !== "win32",
  })
  if (log !== null) {
    closeSync(log)
  }
  const releaseGuard = guardAgainstOrphan(process.platform === "win32" ? child.pid : -child.pid, "TERM")
  running.add(child.pid)
  if (noteFile) {
    writeFileSync(noteFile, JSON.stringify(identify(child.pid)))
  }
  const ended = new Promise((done, fail) => {
    child.on("error", fail)
    child.on("exit", async (code) => {
      await stopGroup(child.pid, "SIGTERM", GRACE_MS)
      running.delete(child.pid)
      releaseGuard()
      done(code ?? 1)
    })
  })
  return { pid: child.pid, ended }
}

/** The failure of a child as one error: the disk, or its last lines, unless the terminal has them. */
export const failureOf = (what, logFile) => {
  if (!logFile) {
    return new DemoError(`${what} failed; the lines above say why.`)
  }
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
