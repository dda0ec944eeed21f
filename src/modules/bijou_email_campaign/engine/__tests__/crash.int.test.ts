import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { knex } from "@medusajs/framework/mikro-orm/knex"
import type { Migration as Script } from "@medusajs/framework/mikro-orm/migrations"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { removePostgres, startPostgres } from "../../../../../demo/lib/postgres.mjs"
import { createRandom } from "../../../../../demo/seed/random"
import { aCompiledMessage, addSubscribers, someContent } from "../../../../../test/mail/campaign"
import { type Sink, startSink } from "../../../../../test/mail/sink"
import { parseBijouOptions } from "../../../../contracts/core"
import type { CreateProviderBody } from "../../../../contracts/email-campaign-provider"
import type { Db } from "../../../../lib/db"
import { Campaigns } from "../../campaigns"
import { Providers } from "../../providers"
import { openProvider } from "../../providers/open"
import { ProviderSeal } from "../../providers/seal"
import { Sending } from "../../sending"
import { Transports } from "../transports"

/** `npm run test:crash` sets a hundred thousand and fifty. */
const RECIPIENTS = Number(process.env.EMAIL_CRASH_RECIPIENTS ?? 1000)
const KILLS = Number(process.env.EMAIL_CRASH_KILLS ?? 6)
const WORKERS = 2
const CONNECTIONS = 10
/** Calls of a provider at one time, by this many mails: what a process may have on its way. */
const IN_FLIGHT = { smtp: 2 * CONNECTIONS, file: 50 }
/** So slow that mails are on their way at every kill: a round takes about a second and a half. */
const PER_SECOND = RECIPIENTS / (KILLS * 1.5)
/** Milliseconds the mail server takes for a mail, so that most connections are busy at most times. */
const LATENCY = (1000 * WORKERS * CONNECTIONS * 2) / (PER_SECOND * 1.5)
const SECRET = "a-secret-of-the-crash-tests-1234567890"
/** What is committed is on the disk, or a crash of the database would take it back. */
const SETTINGS = { max_connections: "60", fsync: "on", synchronous_commit: "on" }

const noNotifier = () => {
  throw new Error("There is no Notification Module here.")
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const MIGRATIONS = join(__dirname, "..", "..", "migrations")
const DATABASE = mkdtempSync(join(tmpdir(), "bijou-crash-"))

type Server = Awaited<ReturnType<typeof startPostgres>>

describe("kills of processes and restarts of the database", () => {
  let server: Server
  let db: Db
  let sink: Sink
  const workers = new Set<ChildProcess>()
  const folders: string[] = []

  const startWorker = async (): Promise<ChildProcess> => {
    const child = fork("test/chaos/mailer.ts", {
      execArgv: ["-r", "ts-node/register/transpile-only"],
      env: { ...process.env, CHAOS_DATABASE_URL: server.url, CHAOS_SECRET: SECRET },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    })
    workers.add(child)
    child.once("exit", () => workers.delete(child))
    await once(child, "message")
    return child
  }
  const kill = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL")
      await once(child, "exit")
    }
  }
  /** As after a loss of power of the server alone, or as an administrator does it. */
  const restartPostgres = async (isCrash: boolean): Promise<void> => {
    if (isCrash) {
      process.kill(server.pid, "SIGQUIT")
    }
    await server.stop()
    server = await startPostgres({ dataDir: DATABASE, port: server.port, settings: SETTINGS })
  }
  /** Reads through restarts. */
  const read = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await work()
      } catch (error) {
        if (tries > 100) {
          throw error
        }
        await rest(100)
      }
    }
  }

  beforeAll(async () => {
    server = await startPostgres({ dataDir: DATABASE, settings: SETTINGS })
    db = knex({ client: "pg", connection: server.url, pool: { min: 0, max: 4 } })
    for (const name of readdirSync(MIGRATIONS).sort()) {
      const [Migration] = Object.values((await import(join(MIGRATIONS, name))) as Record<string, new (driver: never, config: never) => Script>)
      const migration = new Migration(undefined as never, undefined as never)
      await migration.up()
      for (const statement of migration.getQueries()) {
        await db.raw((statement as string).replace(/\?/g, "\\?"))
      }
    }
    for (const statement of addSubscribers(RECIPIENTS)) {
      await db.raw(statement)
    }
  })

  afterEach(async () => {
    await Promise.all([...workers].map(kill))
    await sink.stop()
  })

  afterAll(async () => {
    await db.destroy()
    await server.stop()
    await removePostgres({ dataDir: DATABASE })
    for (const folder of folders) {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  const prepare = async (config: CreateProviderBody["config"], resends_unknown: boolean) => {
    const seal = new ProviderSeal([SECRET])
    const sending = new Sending(db, parseBijouOptions()["email-campaign"])
    const providers = new Providers(db, seal, new Transports(seal, (config) => openProvider(config, noNotifier)))
    const campaigns = new Campaigns(db, sending, () => undefined)
    const { id: provider_id } = await providers.create({ name: config.type, per_second: PER_SECOND, is_standard: false, config })
    const audience = { include: [{ kind: "subscribers" as const }], exclude: [], holdout_percent: 0 }
    const sender = { name: "Бижу", address: "news@shop.example", reply_to: null }
    const draft = await campaigns.create({ name: config.type, content: someContent, audience, sender, provider_id, resends_unknown }, null)
    await campaigns.saveMessages(draft.id, [aCompiledMessage("bg"), aCompiledMessage("en")])
    await campaigns.schedule(draft.id, { version: draft.version, starts_at: null, local_time: false, per_hour: null, expires_at: null })
    return { campaigns, id: draft.id }
  }

  /** Sends through kills and restarts; at every look the states add up. @returns the final states */
  const survive = async ({ campaigns, id }: Awaited<ReturnType<typeof prepare>>, seed: string, inFlight: number) => {
    const { next } = createRandom(seed)
    const numbers = async () => {
      const found = await read(() => campaigns.numbers(id))
      expect(Object.values(found.states).reduce((sum, count) => sum + count, 0)).toBe(found.chosen)
      return found
    }
    let mostUncertain = 0
    const living = await Promise.all(Array.from({ length: WORKERS }, startWorker))
    for (let round = 0; round < KILLS; round += 1) {
      await rest(150 + next() * 600)
      const dice = next()
      if (dice < 0.25) {
        await restartPostgres(dice < 0.15)
        mostUncertain += WORKERS * inFlight
      } else {
        const index = Math.floor(next() * WORKERS)
        await kill(living[index])
        mostUncertain += inFlight
        living[index] = await startWorker()
      }
      await numbers()
    }
    await expect
      .poll(
        async () => {
          await numbers()
          return (await read(() => campaigns.get(id))).status
        },
        { timeout: 600_000, interval: 500 }
      )
      .toBe("completed")
    return { ...(await numbers()), mostUncertain }
  }

  it(`loses nobody and writes to nobody twice over SMTP, through ${KILLS} of them`, async () => {
    sink = await startSink({ keepsText: false })
    const { next } = createRandom("mail server")
    let swallowed = 0
    sink.fault = (to, from) => {
      // Asked once for the sender and once for the recipient before the mail itself.
      const dice = to && from ? next() : 1
      if (dice < 0.002) {
        swallowed += 1
        return { at: "end", swallow: true }
      }
      return dice < 0.004 ? { at: "rcpt", cut: true } : { at: "end", ms: LATENCY * (0.5 + next()) }
    }
    const settings = { host: sink.host, port: sink.port, security: "none" as const, username: "", connections: CONNECTIONS, messages_per_connection: 500, timeout_seconds: 10 }
    const prepared = await prepare({ type: "smtp", settings }, false)
    const { states, chosen, mostUncertain } = await survive(prepared, "kills", IN_FLIGHT.smtp)

    expect(chosen).toBe(RECIPIENTS)
    expect(states.sent + states.uncertain).toBe(RECIPIENTS)
    expect(states.uncertain).toBeLessThanOrEqual(mostUncertain + swallowed)
    const counts = sink.counts()
    expect([...counts].filter(([, count]) => count > 1)).toEqual([])
    const written = await db.raw<{ rows: { to: string; status: number }[] }>(
      `SELECT c.email_norm AS to, d.status FROM bijou_email_delivery d JOIN bijou_email_contact c ON c.id = d.contact_id`
    )
    expect(written.rows.filter(({ to, status }) => status === 3 && !counts.has(to))).toEqual([])
    expect(counts.size).toBeGreaterThanOrEqual(states.sent)
  }, 3_600_000)

  it(`sends everything exactly once where the provider tells copies apart, through ${KILLS} of them`, async () => {
    sink = await startSink()
    const folder = mkdtempSync(join(tmpdir(), "bijou-crash-mails-"))
    folders.push(folder)
    const { states } = await survive(await prepare({ type: "file", settings: { folder } }, true), "more kills", IN_FLIGHT.file)
    expect(states).toMatchObject({ sent: RECIPIENTS, uncertain: 0 })
    expect(readdirSync(folder).filter((name) => name.endsWith(".eml"))).toHaveLength(RECIPIENTS)
  }, 3_600_000)
})
