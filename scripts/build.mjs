import { spawnSync } from "node:child_process"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { buildEnvironment, medusaCli } from "../demo/lib/build.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const { status } = spawnSync(process.execPath, [medusaCli(root), "build", "--no-lint", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: buildEnvironment(process.env),
})
process.exitCode = status ?? 1
