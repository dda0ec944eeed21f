import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { toLine } from "../../demo/lib/errors.mjs"
import { stopProcess } from "../../demo/lib/processes.mjs"
import { running } from "../../demo/lib/run-child.mjs"

const GRACE_MS = 10_000

/** Ends a child, then what it has started: each child leads a process group of its own. */
const stopWithGroup = async (pid) => {
  await stopProcess(pid, "SIGTERM", GRACE_MS)
  if (process.platform === "win32") {
    return
  }
  try {
    process.kill(-pid, "SIGKILL")
  } catch (error) {
    if (error.code !== "ESRCH") {
      throw error
    }
  }
}

const stopChildren = () => Promise.all([...running].map(({ pid }) => stopWithGroup(pid)))

/**
 * Runs a task in a temporary folder and leaves nothing behind, however it ends: children are
 * stopped, what was registered with `onCleanup` runs in reverse, the folder is removed.
 * @param {string} name part of the folder's name
 * @param {(context: { folder: string, onCleanup: (undo: () => unknown) => void }) => Promise<boolean>} task
 *   gives whether all went well
 * @returns {Promise<never>} ends the process with 0 or 1
 */
export const runInTemporaryFolder = async (name, task) => {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  const undos = [() => rmSync(folder, { recursive: true, force: true })]
  let cleaning
  const cleanUp = () =>
    (cleaning ??= (async () => {
      for (const undo of [stopChildren, ...undos.reverse()]) {
        await Promise.resolve()
          .then(undo)
          .catch((error) => console.error(toLine(error)))
      }
    })())
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => void cleanUp().then(() => process.exit(1)))
  }
  let isGood = false
  try {
    isGood = await task({ folder, onCleanup: (undo) => undos.push(undo) })
  } catch (error) {
    if (!cleaning) {
      console.error(toLine(error))
    }
  }
  await cleanUp()
  process.exit(isGood ? 0 : 1)
}
