import { spawn } from "node:child_process"
import { existsSync, readFileSync, readdirSync } from "node:fs"
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

const sendTo = (target, signal) => {
  try {
    process.kill(target, signal)
  } catch (error) {
    if (error.code !== "ESRCH") {
      throw error
    }
  }
}

const stop = async (target, signal, graceMs, isRunning) => {
  sendTo(target, signal)
  const deadline = Date.now() + graceMs
  while (isRunning()) {
    if (Date.now() > deadline) {
      sendTo(target, "SIGKILL")
      return
    }
    await delay(25)
  }
}

/**
 * Asks a process to end and waits; after `graceMs` it is killed.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @param {number} graceMs
 */
export const stopProcess = (pid, signal, graceMs) => stop(pid, signal, graceMs, () => isAlive(pid))

const isMember = (pid, leader) => {
  const stat = readProc(pid, "stat")
  const [state, , group] = stat ? stat.slice(stat.lastIndexOf(")") + 2).split(" ") : []
  return Number(group) === leader && state !== "Z"
}

/** True while a process of the group runs; one that ended and that nobody asks about does not count. */
const isGroupAlive = (leader) => {
  try {
    process.kill(-leader, 0)
  } catch (error) {
    return error.code === "EPERM"
  }
  return !existsSync("/proc/self/stat") || readdirSync("/proc").some((name) => /^\d+$/.test(name) && isMember(name, leader))
}

/**
 * Like `stopProcess`, for a process that leads a group of its own and all that it has started.
 * Windows has no such groups: there it is the process alone.
 */
export const stopGroup = (leader, signal, graceMs) =>
  process.platform === "win32"
    ? stopProcess(leader, signal, graceMs)
    : stop(-leader, signal, graceMs, () => isGroupAlive(leader))

/**
 * Starts a tiny guard that signals `target` when this process is gone, however it ended:
 * the guard's input closes with us.
 * @param {number} target a process; negative: the group that it leads
 * @returns {() => void} call it when `target` was stopped in the ordinary way
 */
export const guardAgainstOrphan = (target, signal = "INT") => {
  if (process.platform === "win32") {
    return () => undefined
  }
  const script = `cat >/dev/null; kill -${signal} "$1" 2>/dev/null`
  const guard = spawn("sh", ["-c", script, "sh", String(target)], {
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
