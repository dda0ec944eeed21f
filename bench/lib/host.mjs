import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import pg from "pg"
import { medusaCli } from "../../demo/lib/build.mjs"
import { findFreePort } from "../../demo/lib/ports.mjs"
import { removePostgres, startPostgres } from "../../demo/lib/postgres.mjs"
import { stopProcess } from "../../demo/lib/processes.mjs"
import { failureOf, runChild, startChild } from "../../demo/lib/run-child.mjs"
import { loadSecrets } from "../../demo/lib/secrets.mjs"
import { hashOf } from "../../demo/lib/staleness.mjs"

const DATABASE = "bijou_bench"
const HOST = "127.0.0.1"
const READY_MS = 120_000
const SOURCES = ["src", "medusa-config.ts", "package.json", "tsconfig.json"]

/** A modest database server; all else is as PostgreSQL comes. */
export const POSTGRES_SETTINGS = { shared_buffers: "1GB", maintenance_work_mem: "512MB", max_wal_size: "8GB" }

/**
 * Opens the database of the benchmark, making it on the first call.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
const openDatabase = async ({ folder, reset }) => {
  if (reset) {
    await removePostgres({ dataDir: folder })
  }
  const server = await startPostgres({ dataDir: folder, settings: POSTGRES_SETTINGS })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE])
  if (rowCount === 0) {
    await client.query(`CREATE DATABASE ${DATABASE}`)
  }
  await client.end()
  return { url: server.url.replace(/\/postgres$/, `/${DATABASE}`), stop: server.stop }
}

/** What the server is started with: a production shop on this machine, without Redis and admin. */
const environmentOf = (dataDir, databaseUrl) => ({
  ...process.env,
  ...loadSecrets(dataDir),
  NODE_ENV: "production",
  DATABASE_URL: databaseUrl,
  REDIS_URL: "",
  DISABLE_MEDUSA_ADMIN: "true",
  BIJOU_PLAIN_HTTP: "true",
  MEDUSA_DISABLE_TELEMETRY: "true",
  LOG_LEVEL: "warn",
  NO_COLOR: "1",
})

const copySources = (root, stage) => {
  rmSync(stage, { recursive: true, force: true })
  mkdirSync(stage, { recursive: true })
  for (const name of SOURCES) {
    cpSync(join(root, name), join(stage, name), {
      recursive: true,
      filter: (path) => !/[\\/](__tests__|src[\\/]admin)([\\/]|$)/.test(path),
    })
  }
  symlinkSync(join(root, "node_modules"), join(stage, "node_modules"), "junction")
}

/**
 * Builds the server half of the project into the folder of the benchmark when it is stale.
 * @returns {Promise<string>} the folder to start it in
 */
const buildServer = async ({ root, dataDir, env }) => {
  const stage = join(dataDir, "stage")
  const server = join(stage, ".medusa/server")
  const stamp = join(stage, "built")
  const hash = hashOf(root, [...SOURCES, "package-lock.json"], (name) => !name.startsWith("src/admin/"))
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== hash) {
    copySources(root, stage)
    const args = [medusaCli(root), "build", "--no-lint"]
    await runChild({ what: "The build", args, cwd: stage, env, logFile: join(dataDir, "logs/build.log") })
    symlinkSync(join(root, "node_modules"), join(server, "node_modules"), "junction")
    writeFileSync(stamp, hash)
  }
  return server
}

/** Runs a `medusa` command in the built server. */
export const runMedusa = ({ root, dataDir, folder, env, name, args }) =>
  runChild({
    what: `medusa ${args[0]}`,
    args: [medusaCli(root), ...args],
    cwd: folder,
    env,
    logFile: join(dataDir, `logs/${name}.log`),
  })

/**
 * Brings up the database and the built server of a benchmark. Where `fill` fails the database is stopped.
 * @template T
 * @param {{ root: string, dataDir: string, cluster: string, reset: boolean, progress: object }} wanted `cluster` is the folder of the
 *   database in `dataDir`
 * @param {(server: { url: string, folder: string, env: NodeJS.ProcessEnv, stop: () => Promise<void>,
 *   medusa: (name: string, args: string[], more?: object) => Promise<void> }) => Promise<T>} fill puts into the migrated database
 *   what the benchmark needs; `stop` stops the database
 * @returns {Promise<T>}
 */
export const openServer = async ({ root, dataDir, cluster, reset, progress }, fill) => {
  mkdirSync(join(dataDir, "logs"), { recursive: true })
  const database = await progress.step("Starting PostgreSQL", () => openDatabase({ folder: join(dataDir, cluster), reset }))
  try {
    const env = environmentOf(dataDir, database.url)
    const folder = await progress.step("Building the server", () => buildServer({ root, dataDir, env }))
    const medusa = (name, args, more = {}) => runMedusa({ root, dataDir, folder, env: { ...env, ...more }, name, args })
    await progress.step("Migrating", () => medusa("migrate", ["db:migrate", "--execute-safe-links", "--execute-safe-search"]))
    return await fill({ ...database, folder, env, medusa })
  } catch (error) {
    await database.stop()
    throw error
  }
}

/**
 * Starts the shop and waits until it answers.
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>}
 */
export const startShop = async ({ root, dataDir, folder, env }) => {
  const port = await findFreePort(9400)
  const url = `http://${HOST}:${port}`
  const logFile = join(dataDir, "logs/server.log")
  const child = startChild({
    args: [medusaCli(root), "start", "--host", HOST, "--port", String(port)],
    cwd: folder,
    env: { ...env, MEDUSA_BACKEND_URL: url, ADMIN_CORS: url, AUTH_CORS: url, STORE_CORS: url },
    logFile,
  })
  let ended = false
  child.ended.then(() => (ended = true))
  const deadline = Date.now() + READY_MS
  while (!(await fetch(`${url}/health`).then(({ ok }) => ok, () => false))) {
    if (ended || Date.now() > deadline) {
      throw failureOf("The server", logFile)
    }
    await delay(150)
  }
  return { url, pid: child.pid, stop: () => stopProcess(child.pid, "SIGTERM", 10_000) }
}
