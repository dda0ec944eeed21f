import { existsSync, mkdirSync, readFileSync, statfsSync } from "node:fs"
import { join } from "node:path"
import { DemoError, diskFullError, isDiskFull } from "./errors.mjs"
import { takeLock } from "./lock.mjs"
import { LOGINS, loadSecrets } from "./secrets.mjs"

const SMALLEST_DISK = 300 * 1024 * 1024
/** A disk with less than this has stopped what ran on it: PostgreSQL writes 16 MB at a time. */
const STOPPED_DISK = 16 * 1024 * 1024

const freeBytes = (folder) => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/**
 * Makes the data folder and takes it for this process alone.
 * @param {string} dataDir
 * @returns {() => void} gives it back
 * @throws when the disk is nearly full, or another demo runs on the folder
 */
export const openFolder = (dataDir) => {
  mkdirSync(join(dataDir, "logs"), { recursive: true })
  if (freeBytes(dataDir) < SMALLEST_DISK) {
    throw diskFullError(dataDir)
  }
  const { release, holder } = takeLock(join(dataDir, "demo.lock"))
  if (!release) {
    throw new DemoError(
      `A demo already runs on ${dataDir} (process ${holder.pid}). Stop it, or give this one another --data DIR.`
    )
  }
  return release
}

/**
 * The reason behind a failure: on a full disk PostgreSQL ends, and what worked on it fails with
 * "connection terminated" or says nothing at all.
 * @param {unknown} error
 * @param {string} dataDir
 * @returns {unknown} `error` itself, where the disk is not to blame
 */
export const reasonOf = (error, dataDir) => {
  const log = join(dataDir, "postgres/postgres.log")
  const isFull =
    isDiskFull(error) || freeBytes(dataDir) < STOPPED_DISK || (existsSync(log) && isDiskFull(readFileSync(log, "utf8")))
  return isFull ? diskFullError(dataDir) : error
}

/**
 * The environment of the server and of the commands that prepare it.
 * @param {{ dataDir: string, url: string, databaseUrl: string, econtUrl: string, inboxPort: number, mode: "production" | "development" }} options
 */
export const childEnvironment = ({ dataDir, url, databaseUrl, econtUrl, inboxPort, mode }) => ({
  ...process.env,
  NODE_ENV: mode,
  ...loadSecrets(dataDir),
  DATABASE_URL: databaseUrl,
  MEDUSA_BACKEND_URL: url,
  ADMIN_CORS: url,
  AUTH_CORS: `${url},http://localhost:8000`,
  STORE_CORS: "http://localhost:8000",
  BIJOU_PLAIN_HTTP: "true",
  BIJOU_UPLOAD_DIR: join(dataDir, "static"),
  BIJOU_ECONT_SANDBOX_URL: econtUrl,
  BIJOU_DEMO_INBOX_PORT: String(inboxPort),
  BIJOU_DEMO_LOGINS: JSON.stringify(LOGINS),
  MEDUSA_DISABLE_TELEMETRY: "true",
  LOG_LEVEL: process.env.LOG_LEVEL ?? "info",
  NO_COLOR: "1",
})
