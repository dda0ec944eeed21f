import { spawn } from "node:child_process"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { toLine } from "./lib/errors.mjs"
import { ensureInstalled } from "./lib/install.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const URL_OF_DEV = "http://localhost:9000"

/** Runs `medusa develop` on the demo's database, or on the one of DATABASE_URL. */
const main = async () => {
  await ensureInstalled(root, console.log)
  const { openDatabase } = await import("./lib/database.mjs")
  const { childEnvironment, openFolder } = await import("./lib/folder.mjs")
  const { medusaCli } = await import("./lib/build.mjs")
  const dataDir = resolve(".data")
  const release = openFolder(dataDir)
  const database = await openDatabase({
    given: process.env.DATABASE_URL,
    folder: join(dataDir, "postgres"),
    reset: false,
  })
  const env = childEnvironment({ dataDir, url: URL_OF_DEV, databaseUrl: database.url })
  const child = spawn(process.execPath, [medusaCli(root), "develop", ...process.argv.slice(2)], {
    cwd: root,
    env: { ...env, NODE_ENV: "development" },
    stdio: "inherit",
  })
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => child.kill(signal))
  }
  child.on("exit", async (code) => {
    await database.stop()
    release()
    process.exit(code ?? 0)
  })
}

main().catch((error) => {
  console.error(toLine(error))
  process.exit(1)
})
