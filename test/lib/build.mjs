import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { buildIfStale } from "../../demo/lib/build.mjs"
import { toLine } from "../../demo/lib/errors.mjs"
import { createProgress } from "../../demo/lib/progress.mjs"
import { root } from "./commands.mjs"

// Medusa goes on after some errors and says so in one line only.
const TROUBLE = /completed with errors|without emitting any output/

const folder = mkdtempSync(join(tmpdir(), "bijou-build-"))
const logFile = join(folder, "build.log")
try {
  rmSync(join(root, ".medusa/server/bijou-build.json"), { force: true })
  await buildIfStale({ root, env: process.env, logFile, progress: createProgress() })
  const log = readFileSync(logFile, "utf8")
  if (TROUBLE.test(log)) {
    console.error(log)
    process.exitCode = 1
  }
} catch (error) {
  console.error(toLine(error))
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
