import { mkdirSync, statfsSync } from "node:fs"
import { join } from "node:path"
import { DemoError } from "./errors.mjs"
import { takeLock } from "./lock.mjs"
import { LOGINS, loadSecrets } from "./secrets.mjs"

const SMALLEST_DISK = 300 * 1024 * 1024

/**
 * Makes the data folder and takes it for this process alone.
 * @param {string} dataDir
 * @returns {() => void} gives it back
 * @throws when the disk is nearly full, or another demo runs on the folder
 */
export const openFolder = (dataDir) => {
  mkdirSync(join(dataDir, "logs"), { recursive: true })
  const { bavail, bsize } = statfsSync(dataDir)
  if (bavail * bsize < SMALLEST_DISK) {
    throw new Error("ENOSPC")
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
 * The environment of the server and of the commands that prepare it.
 * @param {{ dataDir: string, url: string, databaseUrl: string, mode: "production" | "development" }} options
 */
export const childEnvironment = ({ dataDir, url, databaseUrl, mode }) => ({
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
  BIJOU_DEMO_LOGINS: JSON.stringify(LOGINS),
  MEDUSA_DISABLE_TELEMETRY: "true",
  LOG_LEVEL: process.env.LOG_LEVEL ?? "info",
  NO_COLOR: "1",
})
