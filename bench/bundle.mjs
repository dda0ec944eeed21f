import { mkdirSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { runChild } from "../demo/lib/run-child.mjs"
import { runInTemporaryFolder } from "../scripts/plugin/processes.mjs"
import { stagePlugin } from "../scripts/plugin/stage.mjs"
import { cleanEnvironment } from "../scripts/plugin/tools.mjs"
import { measureBundle, sum } from "./lib/bundle-size.mjs"

/** What all of the suite may add to the dashboard's first bundle. */
const LIMIT_KB = 15

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const kb = (bytes) => (bytes / 1024).toFixed(1)
const row = (...cells) => `| ${cells.map((cell, index) => (index ? String(cell).padStart(9) : cell.padEnd(44))).join(" | ")} |`
const line = () => row("-".repeat(44), "-".repeat(9), "-".repeat(9))

const build = async (folder, logs, name) => {
  await runChild({
    what: `The build of the dashboard ${name} the suite`,
    args: [join(root, "bench/lib/build-admin.mjs")],
    cwd: folder,
    env: cleanEnvironment({ NODE_ENV: "production" }),
    logFile: join(logs, `${name}.log`),
  })
  return measureBundle(join(folder, "admin"))
}

const print = (base, suite) => {
  const [before, after] = [sum(base.first), sum(suite.first)]
  console.log(row("First load: entry, its imports, styles", "KB", "KB gzip"))
  console.log(line())
  console.log(row("dashboard without the suite", kb(before.bytes), kb(before.gzip)))
  console.log(row("dashboard with the suite", kb(after.bytes), kb(after.gzip)))
  console.log(row(`the suite adds (limit ${LIMIT_KB} KB gzip)`, kb(after.bytes - before.bytes), kb(after.gzip - before.gzip)))
  console.log("")
  console.log(row("Loaded when it is shown", "KB", "KB gzip"))
  console.log(line())
  for (const { name, bytes, gzip } of suite.ours.toSorted((one, other) => other.gzip - one.gzip)) {
    console.log(row(name, kb(bytes), kb(gzip)))
  }
  const lazy = sum(suite.ours)
  console.log(row("all of it", kb(lazy.bytes), kb(lazy.gzip)))
  return after.gzip - before.gzip
}

await runInTemporaryFolder("bijou-bundle", async ({ folder }) => {
  const stage = join(folder, "stage")
  stagePlugin({ root, folder: stage })
  console.log("Building the dashboard with and without the suite (two to three minutes)\n")
  const suite = await build(stage, folder, "with")
  rmSync(join(stage, "src/admin"), { recursive: true })
  mkdirSync(join(stage, "src/admin"))
  const base = await build(stage, folder, "without")
  const added = print(base, suite)
  const isSmall = added <= LIMIT_KB * 1024
  console.log(`\n${isSmall ? "passed" : "FAILED"}: ${kb(added)} KB gzip added, ${LIMIT_KB} KB allowed`)
  return isSmall
})
