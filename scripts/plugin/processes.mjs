import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { toLine } from "../../demo/lib/errors.mjs"
import { endChildren } from "../../demo/lib/run-child.mjs"

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
      for (const undo of [endChildren, ...undos.reverse()]) {
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
