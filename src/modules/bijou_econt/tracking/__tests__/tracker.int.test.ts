import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { startSandbox } from "../../../../../econt-sandbox/index.mjs"
import { aDraft, aSender } from "../../../../../test/fixtures/econt-drafts"
import { BIJOU_ECONT_MODULE } from "../.."
import Waybill from "../../models/waybill"
import type BijouEcontService from "../../service"

const sandbox = await startSandbox({ strict: true })
/** Where parcels may be when they are asked about. */
const STAGES = ["accepted", "route", "hub", "arrived", "attempt", "delivered", "refused", "uncollected", "returned", "cancelled", "destroyed"]

/** What a parcel's answer has changed, without what is its own: ids, numbers and the moment it was asked about. */
const STORY = `
SELECT w.state, w.parcel_state, w.sent_at, w.ready_at, w.delivered_at, w.returning_at IS NOT NULL AS returning, w.expected_delivery_date::text,
       w.cod_collected_amount, w.cod_collected_at, w.return_kind, w.return_number IS NOT NULL AS has_return, w.unknown_status, w.poll_failures,
       round(extract(epoch FROM w.poll_at - w.checked_at)) AS poll_after,
       (SELECT coalesce(jsonb_agg(to_jsonb(e) - 'waybill_id' ORDER BY e.happened_at, e.type), '[]') FROM bijou_econt_event e
         WHERE e.waybill_id = w.id AND e.text_en <> 'Awaiting delivery to Econt') AS events,
       (SELECT array_agg(f.kind ORDER BY f.due_at) FROM bijou_econt_effect f WHERE f.waybill_id = w.id) AS effects
  FROM bijou_econt_waybill w WHERE w.id IN (?) ORDER BY w.order_display_id`

/** One parcel's row that PostgreSQL refuses to change, as it would a value that is out of range. */
const REFUSE = `
CREATE FUNCTION refuse_parcel() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'out of range' USING ERRCODE = '22003';
END $$;
CREATE TRIGGER refuse_parcel BEFORE UPDATE ON bijou_econt_waybill FOR EACH ROW
  WHEN (NEW.order_display_id = 25 AND NEW.parcel_state IS DISTINCT FROM OLD.parcel_state) EXECUTE FUNCTION refuse_parcel()`

moduleIntegrationTestRunner<BijouEcontService>({
  moduleName: BIJOU_ECONT_MODULE,
  moduleModels: [Waybill],
  resolve: "./src/modules/bijou_econt",
  dbName: "bijou_econt_tracker",
  pathToMigrations: join(__dirname, "..", "..", "migrations"),
  moduleOptions: { econt: { encryption_key: "a-key-of-the-tracker-test-123456", sandbox_url: sandbox.url } },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string, bindings: unknown[] = []) => MikroOrmWrapper.forkManager().execute<Record<string, unknown>[]>(text, bindings)
    const storiesOf = (ids: readonly string[]) => sql(STORY, [ids])

    /** Books a parcel for each stage and moves it there. */
    const parcelsAt = async (stages: readonly string[], at: number): Promise<string[]> => {
      const ids: string[] = []
      for (const [index, to] of stages.entries()) {
        const { id } = await service.bookings.prepare({
          kind: "outbound",
          order_id: null,
          order_display_id: index,
          fulfillment_id: null,
          draft: aDraft({ cod_amount: index % 3 ? 49 : null }),
          sender: aSender(),
          packing_list: [],
          destination_label: "Офис",
          weight: 0.5,
          money_transfer: false,
          actor_id: "user_test",
        })
        const { shipment_number } = await service.bookings.book(id)
        sandbox.control.advance({ shipment_number: shipment_number ?? "", to, at: at + (index + 1) * 60_000 })
        ids.push(id)
      }
      return ids
    }
    const makeDue = (ids: readonly string[]) => sql("UPDATE bijou_econt_waybill SET poll_at = CASE WHEN id IN (?) THEN now() END", [ids])

    beforeEach(async () => {
      sandbox.control.reset()
      const { settings, version } = await service.settings.read()
      const mails = { ...settings.mails, handed_over: true, ready_for_pickup: true, delivered: true, returned: true, reminder_after_days: 3 }
      await service.settings.save(
        { settings: { ...settings, environment: "sandbox", senders: [aSender()], mails }, version, username: "iasp-dev", password: "1Asp-dev" },
        "user_test"
      )
    })
    afterAll(() => sandbox.close())

    describe("asking where parcels are", () => {
      it("writes a batch down as it writes each parcel by itself", async () => {
        const at = Date.now()
        const together = await parcelsAt(STAGES, at)
        const alone = await parcelsAt(STAGES, at)
        await makeDue(together)
        expect(await service.tracker.poll()).toEqual({ asked: STAGES.length, unknown: ["Унищожена"], broken: [] })
        for (const id of alone) {
          await service.tracker.refresh(id)
        }
        const stories = await storiesOf(together)
        expect(stories).toEqual(await storiesOf(alone))
        expect(new Set(stories.map(({ parcel_state }) => parcel_state)).size).toBeGreaterThan(7)
        expect(stories.find(({ parcel_state }) => parcel_state === "delivered")?.effects).toEqual([
          "event:created",
          "shipped",
          "delivered",
          "captured",
          "event:delivered",
          "mail:handed_over",
          "mail:delivered",
        ])
        expect((await service.tracker.poll()).asked).toBe(0)
      })

      it("keeps 49 answers of a batch when one cannot be kept", async () => {
        const ids = await parcelsAt(Array.from({ length: 50 }, () => "route"), Date.now())
        await sql(REFUSE)
        await makeDue(ids)
        const { asked, broken } = await service.tracker.poll()
        expect({ asked, broken: broken.map(({ id }) => id) }).toEqual({ asked: 50, broken: [ids[25]] })
        const stories = await storiesOf(ids)
        const refused = stories.splice(25, 1)[0]
        expect(refused).toMatchObject({ parcel_state: "label_created", poll_failures: 1, poll_after: "1200", events: [], effects: ["event:created"] })
        expect(new Set(stories.map(({ parcel_state }) => parcel_state))).toEqual(new Set(["in_transit"]))
        expect(stories.every(({ poll_failures, effects }) => poll_failures === 0 && (effects as string[]).includes("event:in_transit"))).toBe(true)
        await expect(service.tracker.refresh(ids[25])).rejects.toThrow("out of range")
      })

      it("asks later about parcels Econt tells nothing of, and leaves the others as they are", async () => {
        const ids = await parcelsAt(["route", "route"], Date.now())
        await sql("UPDATE bijou_econt_waybill SET shipment_number = '1051600000999' WHERE id = ?", [ids[0]])
        await makeDue(ids)
        expect(await service.tracker.poll()).toMatchObject({ asked: 2, broken: [] })
        expect(await storiesOf(ids)).toMatchObject([
          { parcel_state: "label_created", poll_failures: 1 },
          { parcel_state: "in_transit", poll_failures: 0 },
        ])
      })
    })
  },
})
