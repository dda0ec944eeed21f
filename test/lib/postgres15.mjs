import { spawn } from "node:child_process"
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { tryPort } from "../../demo/lib/ports.mjs"
import { postgresAccount } from "../../demo/lib/postgres-account.mjs"
import { guardAgainstOrphan, stopProcess } from "../../demo/lib/processes.mjs"
import { findOnPath } from "./browser.mjs"
import { run } from "./commands.mjs"

const DEBIAN = "/usr/lib/postgresql/15/bin"
const USER = "bijou"
const START_SECONDS = 60

const fromPgConfig = async () => {
  const program = findOnPath(["pg_config"])
  if (!program) {
    return null
  }
  const { output: version } = await run(program, ["--version"])
  const { output: folder } = await run(program, ["--bindir"])
  return /PostgreSQL 15\./.test(version) ? folder.trim() : null
}

/**
 * The programs of PostgreSQL 15: PG15_BIN, Debian's, those of `pg_config`.
 * @returns {Promise<string | null>} their folder
 */
export const findPostgres15 = async () => {
  const folders = [process.env.PG15_BIN, DEBIAN, await fromPgConfig()]
  return folders.find((folder) => folder && existsSync(join(folder, "initdb"))) ?? null
}

const ended = (child) => new Promise((done) => child.on("close", done))

const initialise = async (bin, cluster, account) => {
  const args = ["-D", cluster, "-U", USER, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
  let output = ""
  const child = spawn(join(bin, "initdb"), args, { ...account, cwd: cluster })
  child.stderr.on("data", (chunk) => (output += chunk))
  if ((await ended(child)) !== 0) {
    throw new Error(`initdb of PostgreSQL 15 failed:\n${output}`)
  }
}

const isReady = (cluster) => {
  const lock = join(cluster, "postmaster.pid")
  return existsSync(lock) && (readFileSync(lock, "utf8").split("\n")[7] ?? "").startsWith("ready")
}

/**
 * Starts a PostgreSQL 15 on a fresh folder and a free port of this machine; root runs it as the
 * account `postgres`.
 * @param {string} bin folder of its programs
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => Promise<void> }>} `env` names it to Medusa's runners
 */
export const startPostgres15 = async (bin) => {
  const account = postgresAccount()
  const cluster = mkdtempSync(join(tmpdir(), "bijou-postgres15-"))
  if (account.uid !== undefined) {
    chownSync(cluster, account.uid, account.gid)
  }
  await initialise(bin, cluster, account)
  const port = await tryPort(0, "127.0.0.1")
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 300,
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    dynamic_shared_memory_type: "mmap",
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const child = spawn(join(bin, "postgres"), ["-D", cluster, "-p", String(port), ...flags], {
    ...account,
    cwd: cluster,
    stdio: "ignore",
    detached: true,
  })
  const releaseGuard = guardAgainstOrphan(child.pid)
  child.unref()
  const stop = async () => {
    await stopProcess(child.pid, "SIGINT", 20_000)
    releaseGuard()
    rmSync(cluster, { recursive: true, force: true })
  }
  const deadline = Date.now() + START_SECONDS * 1000
  while (!isReady(cluster)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`PostgreSQL 15 did not start within ${START_SECONDS} s.`)
    }
    await delay(50)
  }
  return { env: { DB_HOST: "localhost", DB_PORT: String(port), DB_USERNAME: USER, DB_PASSWORD: "trusted" }, stop }
}
