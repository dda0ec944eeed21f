import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { setTimeout as delay } from "node:timers/promises"

/** True when a process with this id runs (also when it belongs to somebody else). */
export const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error.code === "EPERM"
  }
}

const readProc = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8")
  } catch {
    return null
  }
}

const isZombie = (pid) => /^\d+ \(.*\) Z/s.test(readProc(pid, "stat") ?? "")

/**
 * When a process began, as the kernel counts it: with the id it names one process for good,
 * because ids are used again.
 * @returns {string | null} null where the system has no /proc
 */
export const startTimeOf = (pid) => {
  const stat = readProc(pid, "stat")
  return stat ? stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] : null
}

/** What names a running process across restarts of ours. */
export const identify = (pid) => ({ pid, started: startTimeOf(pid) })

/** True when the process that `identify` described is still the one that runs. */
export const isSame = (identity) =>
  Boolean(identity?.pid) &&
  isAlive(identity.pid) &&
  (identity.started === null || identity.started === startTimeOf(identity.pid))

/**
 * Asks a process to end and waits; after `graceMs` it is killed.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @param {number} graceMs
 */
export const stopProcess = async (pid, signal, graceMs) => {
  const send = (name) => {
    try {
      process.kill(pid, name)
    } catch (error) {
      if (error.code !== "ESRCH") {
        throw error
      }
    }
  }
  send(signal)
  const deadline = Date.now() + graceMs
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      send("SIGKILL")
      return
    }
    await delay(25)
  }
}

/**
 * Starts a tiny guard that signals `pid` when this process is gone, however it ended:
 * the guard's input closes with us.
 * @returns {() => void} call it when `pid` was stopped in the ordinary way
 */
export const guardAgainstOrphan = (pid, signal = "INT") => {
  if (process.platform === "win32") {
    return () => undefined
  }
  const script = `cat >/dev/null; kill -${signal} "$1" 2>/dev/null`
  const guard = spawn("sh", ["-c", script, "sh", String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  })
  guard.on("error", () => undefined)
  guard.stdin.on("error", () => undefined)
  guard.unref()
  guard.stdin.unref?.()
  return () => {
    try {
      process.kill(-guard.pid, "SIGKILL")
    } catch {
      // It has ended already.
    }
  }
}
