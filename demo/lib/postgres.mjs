import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { DemoError, isDiskFull } from "./errors.mjs"
import { tryPort } from "./ports.mjs"
import { giveTo, isReachable, postgresAccount, reachableBinaries, reachableTwin } from "./postgres-account.mjs"
import { locateBinaries } from "./postgres-binaries.mjs"
import { guardAgainstOrphan, isAlive, stopProcess } from "./processes.mjs"

const HOST = "127.0.0.1"
const USER = "bijou"
const START_SECONDS = 60
const STOP_MS = 20_000

/** The character type must know Cyrillic, or ILIKE and trigrams do not; names differ by system. */
const CHARACTER_TYPES = ["C.UTF-8", "en_US.UTF-8", "C.utf8", "en_US.utf8"]

/** Settings of a database for one person: small, but nothing that was committed is ever lost. */
const SETTINGS = {
  listen_addresses: HOST,
  unix_socket_directories: "",
  max_connections: "150",
  shared_buffers: "128MB",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "1GB",
  log_min_messages: "warning",
  timezone: "UTC",
}

const readText = (file) => (existsSync(file) ? readFileSync(file, "utf8").trim() : "")

const lastLines = (file, count = 5) => readText(file).split("\n").slice(-count).join("\n")

const binary = (native, name) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name)

const environment = () => ({ ...process.env, LC_ALL: "C", LC_MESSAGES: "C" })

/** Runs initdb once. @returns {Promise<string>} empty when it worked, else what it printed */
const initialise = async ({ native, cluster, characterType, password, account }) => {
  const passwordFile = `${cluster}.pw`
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account.uid !== undefined) {
    giveTo(cluster, account)
    chownSync(passwordFile, account.uid, account.gid)
  }
  const args = ["-D", cluster, "-U", USER, "--auth=scram-sha-256", `--pwfile=${passwordFile}`]
  args.push("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--lc-collate=C")
  args.push(`--lc-ctype=${characterType}`, "--lc-messages=C")
  let output = ""
  const code = await new Promise((done, fail) => {
    const child = spawn(binary(native, "initdb"), args, { ...account, cwd: cluster, env: environment() })
    child.stdout.on("data", (chunk) => (output += chunk))
    child.stderr.on("data", (chunk) => (output += chunk))
    child.on("error", fail)
    child.on("close", done)
  })
  rmSync(passwordFile, { force: true })
  return code === 0 ? "" : output || `initdb ended with ${code}`
}

const createCluster = async (options) => {
  let problem = ""
  for (const characterType of CHARACTER_TYPES) {
    rmSync(options.cluster, { recursive: true, force: true })
    problem = await initialise({ ...options, characterType })
    if (!problem) {
      return
    }
    if (isDiskFull(problem) || !/locale/i.test(problem)) {
      break
    }
  }
  rmSync(options.cluster, { recursive: true, force: true })
  if (isDiskFull(problem)) {
    throw new Error(problem)
  }
  throw new DemoError(`PostgreSQL could not make a database folder: ${problem.trim().split("\n").at(-1)}`)
}

/** Ends a PostgreSQL that an earlier, killed run left on this folder, and clears its lock file. */
const clearEarlierRun = async (cluster) => {
  const lockFile = join(cluster, "postmaster.pid")
  const [pid, folder] = readText(lockFile).split("\n")
  if (!pid) {
    return
  }
  const command = readText(`/proc/${pid}/cmdline`)
  const isOurs = !existsSync("/proc/self/cmdline") || /postgres/.test(command)
  if (folder === cluster && isAlive(Number(pid)) && isOurs) {
    await stopProcess(Number(pid), "SIGINT", STOP_MS)
  }
  rmSync(lockFile, { force: true })
}

/** Shared memory in containers is often 64 MB; parallel queries then fail unless files are used. */
const sharedMemory = () => {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm")
    return bavail * bsize > 256 * 1024 * 1024 ? {} : { dynamic_shared_memory_type: "mmap" }
  } catch {
    return {}
  }
}

const launch = async ({ native, cluster, port, account, logFile, settings }) => {
  const flags = Object.entries({ ...SETTINGS, ...sharedMemory(), ...settings })
  const args = ["-D", cluster, "-p", String(port), ...flags.flatMap(([name, value]) => ["-c", `${name}=${value}`])]
  const log = openSync(logFile, "w")
  const child = spawn(binary(native, "postgres"), args, {
    ...account,
    cwd: cluster,
    env: environment(),
    stdio: ["ignore", log, log],
    detached: process.platform !== "win32",
  })
  closeSync(log)
  let ended = null
  child.on("error", (error) => (ended = error.message))
  child.on("exit", (code, signal) => (ended = `ended with ${signal ?? code}`))
  const deadline = Date.now() + START_SECONDS * 1000
  while (!readText(join(cluster, "postmaster.pid")).split("\n")[7]?.startsWith("ready")) {
    if (ended !== null || Date.now() > deadline) {
      child.kill("SIGKILL")
      const tail = lastLines(logFile)
      throw isDiskFull(tail) ? new Error(tail) : new DemoError(`PostgreSQL did not start (${ended}).\n${tail}`)
    }
    await delay(25)
  }
  return child
}

const choosePort = async (wanted, remembered) => {
  const port = await tryPort(wanted ?? remembered, HOST)
  if (port === null && wanted) {
    throw new DemoError(`Port ${wanted}, wanted for PostgreSQL, is in use.`)
  }
  return port ?? tryPort(0, HOST)
}

/** Where the tables really lie: below the folder, unless PostgreSQL's account cannot enter it. */
const locateCluster = (folder, account) => {
  const inside = join(folder, "cluster")
  return isReachable(inside, account) ? inside : reachableTwin(inside, "database")
}

/**
 * Deletes the database of a folder, ending a server that a killed run left on it.
 * @param {{ dataDir: string }} options
 */
export const removePostgres = async ({ dataDir }) => {
  const folder = resolve(dataDir)
  const cluster = readText(join(folder, "complete"))
  if (cluster) {
    await clearEarlierRun(cluster)
    rmSync(cluster, { recursive: true, force: true })
  }
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Starts the embedded PostgreSQL on a folder, making the folder on the first call. A server or
 * lock file that a killed run left behind is cleared away. Everything is UTF-8 with a character
 * type that knows Cyrillic; only this machine can connect; the server ends with this process.
 *
 * @param {object} options
 * @param {string} options.dataDir folder for the database, its password and its log
 * @param {number} [options.port] default: the port of last time, else any free one
 * @param {Record<string, string>} [options.settings] PostgreSQL settings that replace ours
 * @returns {Promise<{ url: string, host: string, port: number, user: string, password: string,
 *   pid: number, stop: () => Promise<void> }>} `url` names the database `postgres`
 * @throws {DemoError} with one line that says what to do
 */
export const startPostgres = async ({ dataDir, port: wanted, settings = {} }) => {
  const folder = resolve(dataDir)
  mkdirSync(folder, { recursive: true })
  const account = postgresAccount()
  const native = reachableBinaries(locateBinaries(), account)
  const cluster = locateCluster(folder, account)
  const logFile = join(folder, "postgres.log")
  const secretFile = join(folder, "password")

  await clearEarlierRun(cluster)
  const complete = join(folder, "complete")
  if (readText(complete) !== cluster || !existsSync(join(cluster, "PG_VERSION"))) {
    const fresh = randomBytes(18).toString("base64url")
    await createCluster({ native, cluster, password: fresh, account })
    writeFileSync(secretFile, fresh, { mode: 0o600 })
    writeFileSync(complete, cluster)
  }

  const password = readText(secretFile)
  const portFile = join(folder, "port")
  const port = await choosePort(wanted, Number(readText(portFile)) || 0)
  const child = await launch({ native, cluster, port, account, logFile, settings })
  writeFileSync(portFile, String(port))
  const releaseGuard = guardAgainstOrphan(child.pid)

  let stopping
  const stop = () =>
    (stopping ??= stopProcess(child.pid, "SIGINT", STOP_MS).then(() => {
      releaseGuard()
    }))
  child.unref()
  return {
    url: `postgres://${USER}:${password}@${HOST}:${port}/postgres`,
    host: HOST,
    port,
    user: USER,
    password,
    pid: child.pid,
    stop,
  }
}
