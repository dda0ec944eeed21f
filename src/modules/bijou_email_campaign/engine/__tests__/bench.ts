import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { afterEach, beforeEach, expect } from "vitest"
import { BIJOU_EMAIL_CAMPAIGN_MODULE, type BijouEmailCampaignService } from "../.."
import { aCompiledMessage, addSubscribers, someContent } from "../../../../../test/mail/campaign"
import { type Sink, startSink } from "../../../../../test/mail/sink"
import type { CreateCampaignBody } from "../../../../contracts/email-campaign-campaign"
import EmailList from "../../models/list"

const NOW = { starts_at: null, local_time: false, per_hour: null, expires_at: null }
const OVER = ["completed", "canceled", "failed"]

type Row = Record<string, unknown>

/** What the tests of the engine work with: the module on a database of its own, and a mail server. */
export interface Bench {
  readonly service: BijouEmailCampaignService
  /** The mail server; another one can take its place. */
  sink: Sink
  readonly databaseUrl: string
  sql(text: string): Promise<Row[]>
  /** Adds subscribers `r<number>@example.com`. */
  add(count: number, from?: number): Promise<void>
  addProvider(settings?: { connections?: number; timeout_seconds?: number }, perSecond?: number | null): ReturnType<BijouEmailCampaignService["providers"]["create"]>
  /** Writes a campaign to all subscribers and sets it going at once. */
  start(given?: Partial<CreateCampaignBody>, timing?: object): ReturnType<BijouEmailCampaignService["campaigns"]["schedule"]>
  /** Looks around until those due are chosen and sent: recipients are chosen beside the sending. */
  look(): Promise<void>
  /** Looks around until the campaign is over, a few times at most. */
  finish(id: string): Promise<void>
  /** Counts of the states that are not empty; they add up to the chosen. */
  states(id: string): Promise<Record<string, number>>
}

/** Runs tests of the engine. @param dbName of no other file */
export const withBench = (dbName: string, suite: (bench: Bench) => void): void =>
  moduleIntegrationTestRunner<BijouEmailCampaignService>({
    moduleName: BIJOU_EMAIL_CAMPAIGN_MODULE,
    moduleModels: [EmailList],
    resolve: "./src/modules/bijou_email_campaign",
    dbName,
    pathToMigrations: join(__dirname, "..", "..", "migrations"),
    moduleOptions: { "email-campaign": { secret: "a-secret-of-the-e-mail-tests-1234567890", public_url: "https://shop.example" } },
    testSuite: ({ service, MikroOrmWrapper, dbConfig }) => {
      const sql = (text: string): Promise<Row[]> => MikroOrmWrapper.forkManager().execute<Row[]>(text)
      const bench: Bench = {
        service,
        sink: undefined as unknown as Sink,
        databaseUrl: dbConfig.clientUrl,
        sql,
        add: async (count, from) => {
          for (const statement of addSubscribers(count, from)) {
            await sql(statement)
          }
        },
        addProvider: (settings = {}, per_second = null) =>
          service.providers.create({
            name: `Sink ${bench.sink.port}`,
            per_second,
            is_standard: true,
            config: {
              type: "smtp",
              settings: {
                host: bench.sink.host,
                port: bench.sink.port,
                security: "none",
                username: "",
                connections: 5,
                messages_per_connection: 100,
                timeout_seconds: 5,
                ...settings,
              },
            },
          }),
        start: async (given = {}, timing = {}) => {
          const campaign = await service.campaigns.create(
            {
              name: "Rings",
              content: someContent,
              audience: { include: [{ kind: "subscribers" }], exclude: [], holdout_percent: 0 },
              sender: { name: "Бижу", address: "news@shop.example", reply_to: null },
              ...given,
            },
            "user_test"
          )
          await service.campaigns.saveMessages(campaign.id, [aCompiledMessage("bg"), aCompiledMessage("en")])
          return service.campaigns.schedule(campaign.id, { version: campaign.version, ...NOW, ...timing })
        },
        look: async () => {
          for (let time = 0; time < 2; time += 1) {
            await service.delivery.look()
            await service.delivery.settled()
          }
        },
        finish: async (id) => {
          for (let count = 0; count < 4 && !OVER.includes((await service.campaigns.get(id)).status); count += 1) {
            await bench.look()
          }
        },
        states: async (id) => {
          const { states, chosen } = await service.campaigns.numbers(id)
          expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(chosen)
          return Object.fromEntries(Object.entries(states).filter(([, count]) => count > 0))
        },
      }

      beforeEach(async () => {
        bench.sink = await startSink()
      })

      afterEach(async () => {
        await service.delivery.stop()
        await bench.sink.stop()
      })

      suite(bench)
    },
  })
