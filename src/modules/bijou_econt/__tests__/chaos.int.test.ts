import { type ChildProcess, fork, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { afterEach, describe, expect, it } from "vitest"
import { BIJOU_ECONT_MODULE } from ".."
import { createRandom } from "../../../../demo/seed/random"
import { aDraft, aSender } from "../../../../test/fixtures/econt-drafts"
import Waybill from "../models/waybill"
import type BijouEcontService from "../service"

/** Kills and lost answers; `npm run chaos:econt` sets a thousand. */
const ROUNDS = Number(process.env.ECONT_CHAOS_ROUNDS ?? 12)
const WAYBILLS = ROUNDS * 2
const KEY = "a-key-of-the-chaos-test-1234567890"
/** Lets time pass for what nobody works at: a call takes 30 seconds at most, and a claim of 150 is then 120 old or less. */
const MINUTES_LATER = `UPDATE bijou_econt_waybill
  SET attempted_at = least(attempted_at, now() - interval '10 minutes'), claimed_until = now() - interval '1 second'
  WHERE state IN ('creating', 'unsure') AND (claimed_until IS NULL OR claimed_until < now() + interval '110 seconds')`

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, "close")
  return port
}

const port = await freePort()
const url = `http://127.0.0.1:${port}/services/`
const dataDir = mkdtempSync(join(tmpdir(), "econt-chaos-"))
const running = new Set<ChildProcess>()

const control = async (path: string, body?: object) => {
  const init = body ? { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}
  return (await fetch(`http://127.0.0.1:${port}/__sandbox/${path}`, init)).json()
}

const startSandbox = async (): Promise<void> => {
  const child = spawn(process.execPath, ["econt-sandbox/start.mjs", "--port", String(port), "--data", dataDir, "--strict", "--quiet"])
  running.add(child)
  child.once("exit", () => running.delete(child))
  await once(child.stdout, "data")
}

const startBooker = async (databaseUrl: string): Promise<ChildProcess> => {
  const child = fork("test/chaos/booker.ts", {
    execArgv: ["-r", "ts-node/register/transpile-only"],
    env: { ...process.env, CHAOS_DATABASE_URL: databaseUrl, CHAOS_SANDBOX_URL: url, CHAOS_KEY: KEY },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  running.add(child)
  child.once("exit", () => running.delete(child))
  await once(child, "message")
  return child
}

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGKILL")
    await once(child, "exit")
  }
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

moduleIntegrationTestRunner<BijouEcontService>({
  moduleName: BIJOU_ECONT_MODULE,
  moduleModels: [Waybill],
  resolve: "./src/modules/bijou_econt",
  dbName: "bijou_econt_chaos",
  pathToMigrations: join(__dirname, "..", "migrations"),
  moduleOptions: { econt: { encryption_key: KEY, sandbox_url: url } },
  testSuite: ({ service, MikroOrmWrapper, dbConfig }) => {
    const sql = (text: string) => MikroOrmWrapper.forkManager().execute<Record<string, unknown>[]>(text)
    const states = async () =>
      Object.fromEntries((await sql("SELECT state, count(*)::int AS n FROM bijou_econt_waybill GROUP BY state")).map(({ state, n }) => [state, n]))

    afterEach(async () => {
      await Promise.all([...running].map(kill))
      rmSync(dataDir, { recursive: true, force: true })
    })

    describe("booking", () => {
      it(`books each waybill once, through ${ROUNDS} kills and lost answers`, async () => {
        const { next } = createRandom(`chaos ${ROUNDS}`)
        await startSandbox()
        const { settings } = await service.settings.read()
        await service.settings.save(
          { settings: { ...settings, environment: "sandbox", senders: [aSender()] }, version: 0, username: "iasp-dev", password: "1Asp-dev" },
          "user_test"
        )
        for (let number = 1; number <= WAYBILLS; number += 1) {
          await service.bookings.prepare({
            kind: "outbound",
            order_id: null,
            order_display_id: number,
            fulfillment_id: `ful_${number}`,
            // Half of them look alike in Econt's list: one phone, one amount.
            draft: aDraft({ cod_amount: number % 2 ? 49 : (2000 + number) / 100 }),
            sender: aSender(),
            packing_list: [],
            destination_label: "Офис",
            weight: 0.5,
            money_transfer: false,
            actor_id: "user_test",
          })
        }
        const databaseUrl = dbConfig.clientUrl
        let booker = await startBooker(databaseUrl)
        const kinds = ["lost_after", "lost_before", "503", "429", "empty", "html", "truncated", "slow", "crash_after", "crash_before"]
        for (let round = 0; round < ROUNDS; round += 1) {
          const dice = next()
          if (dice < 0.25) {
            await kill(booker)
            booker = await startBooker(databaseUrl)
          } else {
            const kind = kinds[Math.floor(next() * kinds.length)]
            const isUp = await control("faults", { method: next() < 0.8 ? "createLabel" : "*", kind, ms: 300 }).catch(() => undefined)
            if (!isUp) {
              await startSandbox().catch(() => undefined)
            }
          }
          await rest(20 + next() * 120)
        }
        await kill(booker)
        await control("state").catch(() => startSandbox())
        await fetch(`http://127.0.0.1:${port}/__sandbox/faults`, { method: "DELETE" })

        booker = await startBooker(databaseUrl)
        await expect
          .poll(
            async () => {
              await sql(MINUTES_LATER)
              return states()
            },
            { timeout: 300_000, interval: 1000 }
          )
          .toEqual({ created: WAYBILLS })
        await kill(booker)

        const { references } = (await control("state")) as { references: Record<string, { booked: string[] }> }
        const booked = Object.entries(references).filter(([, { booked }]) => booked.length)
        const ours = await sql("SELECT reference, shipment_number FROM bijou_econt_waybill")
        expect(booked.filter(([, { booked: numbers }]) => numbers.length > 1)).toEqual([])
        expect(booked).toHaveLength(WAYBILLS)
        for (const { reference, shipment_number } of ours) {
          expect(booked.find(([text]) => text.endsWith(String(reference)))?.[1].booked).toEqual([shipment_number])
        }
      }, 3_600_000)
    })
  },
})
