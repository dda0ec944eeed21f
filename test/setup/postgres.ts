import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startPostgres } from "../../demo/lib/postgres.mjs"

/** Nothing in these databases is worth a wait for the disk. */
const SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" }

/**
 * Starts an embedded PostgreSQL for the run, unless DB_HOST names one.
 * Medusa's runners read DB_HOST, DB_PORT, DB_USERNAME and DB_PASSWORD when they are imported;
 * the host has to be `localhost`, since they ask for TLS on any other name.
 * @returns a function that stops it
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.DB_HOST) {
    return async () => undefined
  }
  const folder = mkdtempSync(join(tmpdir(), "bijou-integration-"))
  const server = await startPostgres({ dataDir: folder, settings: SETTINGS })
  process.env.DB_HOST = "localhost"
  process.env.DB_PORT = String(server.port)
  process.env.DB_USERNAME = server.user
  process.env.DB_PASSWORD = server.password
  return async () => {
    delete process.env.DB_HOST
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
