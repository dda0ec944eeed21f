import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { identify, isSame } from "./processes.mjs"

const readHolder = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return null
  }
}

/**
 * Takes a lock that is worth nothing once its holder has ended, however it ended.
 * @param {string} file
 * @returns {{ release: () => void, holder: null } | { release: null, holder: { pid: number } }}
 *   the holder, when another running process has the lock
 */
export const takeLock = (file) => {
  mkdirSync(dirname(file), { recursive: true })
  const mine = JSON.stringify(identify(process.pid))
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: "wx" })
      return { release: () => rmSync(file, { force: true }), holder: null }
    } catch (error) {
      if (error.code !== "EEXIST") {
        throw error
      }
    }
    const holder = readHolder(file)
    if (holder && isSame(holder)) {
      return { release: null, holder }
    }
    if (existsSync(file)) {
      rmSync(file, { force: true })
    }
  }
}

/** Takes the lock as soon as its holder has let go. @returns {Promise<() => void>} lets it go */
export const waitForLock = async (file, onWait) => {
  let told = false
  for (;;) {
    const { release, holder } = takeLock(file)
    if (release) {
      return release
    }
    if (!told) {
      onWait(holder)
      told = true
    }
    await delay(300)
  }
}
