import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { runChild } from "../../../demo/lib/run-child.mjs"
import { hashOf } from "../../../demo/lib/staleness.mjs"
import { stagePlugin } from "../../../scripts/plugin/stage.mjs"
import { cleanEnvironment } from "../../../scripts/plugin/tools.mjs"

/**
 * Builds the dashboard with the suite, and Vite's list of what loads what, when it is stale.
 * @returns {Promise<string>} the folder it is in
 */
export const buildAdmin = async ({ root, dataDir }) => {
  const stage = join(dataDir, "admin-stage")
  const stamp = join(stage, "built")
  const hash = hashOf(root, ["src/admin", "src/contracts", "src/sizing", "package-lock.json"])
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== hash) {
    rmSync(stage, { recursive: true, force: true })
    stagePlugin({ root, folder: stage })
    await runChild({
      what: "The build of the dashboard",
      args: [join(root, "bench/lib/build-admin.mjs")],
      cwd: stage,
      env: cleanEnvironment({ NODE_ENV: "production" }),
      logFile: join(dataDir, "logs/build-admin.log"),
    })
    writeFileSync(stamp, hash)
  }
  return join(stage, "admin")
}

/** Lets the built server serve the built dashboard. */
export const serveAdmin = ({ admin, folder }) => {
  const target = join(folder, "public/admin")
  rmSync(target, { recursive: true, force: true })
  cpSync(admin, target, { recursive: true, filter: (path) => !path.endsWith(".vite") })
}
