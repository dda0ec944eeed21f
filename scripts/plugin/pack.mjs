import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DemoError } from "../../demo/lib/errors.mjs"
import { nameChunks } from "./chunk-names.mjs"
import { filesBelow } from "./files.mjs"
import { inspectPlugin } from "./inspect.mjs"
import { stagePlugin } from "./stage.mjs"
import { runMedusa, runNpm } from "./tools.mjs"

const SOURCE_MAP = /^\/\/# sourceMappingURL=data:.*$/gm

/** Maps lead to sources that are not in the package, and are two thirds of its size. */
const dropSourceMaps = (built) => {
  for (const file of filesBelow(built).filter((name) => name.endsWith(".js"))) {
    const path = join(built, file)
    writeFileSync(path, readFileSync(path, "utf8").replace(SOURCE_MAP, ""))
  }
}

/**
 * Builds the plugin in a staging folder, looks at what came out, and packs it.
 * @param {{ root: string, folder: string, say: (line: string) => void }} options the project, an
 *   empty folder to work in, and where progress goes
 * @returns {Promise<{ tarball: string, bytes: number, files: number, source: string }>} `source`:
 *   the staged `src` it was built from
 * @throws {DemoError} with every problem found, one a line
 */
export const packPlugin = async ({ root, folder, say }) => {
  const stage = join(folder, "stage")
  const manifest = stagePlugin({ root, folder: stage })
  say("Building the plugin (about half a minute)")
  await runMedusa({ args: ["plugin:build"], cwd: stage, logFile: join(folder, "plugin-build.log") })
  const built = join(stage, ".medusa/server/src")
  if (!existsSync(join(built, "admin/index.mjs"))) {
    throw new DemoError("medusa plugin:build wrote no admin.")
  }
  const chunks = nameChunks(join(built, "admin"))
  dropSourceMaps(built)
  const { problems, files } = inspectPlugin({ source: join(stage, "src"), built, manifest, chunks })
  if (problems.length > 0) {
    throw new DemoError(`The plugin is not right:\n${problems.map((problem) => `  ${problem}`).join("\n")}`)
  }
  await runNpm({
    args: ["pack", "--ignore-scripts", "--pack-destination", folder],
    cwd: stage,
    logFile: join(folder, "npm-pack.log"),
  })
  const { name, version } = manifest
  const tarball = `${name}-${version}.tgz`
  copyFileSync(join(folder, tarball), join(root, tarball))
  return {
    tarball: join(root, tarball),
    bytes: statSync(join(root, tarball)).size,
    files: files.length,
    source: join(stage, "src"),
  }
}
