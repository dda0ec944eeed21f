import { MedusaError } from "@medusajs/framework/utils"
import { type Db, inTransaction } from "../../../lib/db"
import type { PlaceSource, SourceCity } from "./port"
import { cityRow, officeRow, type StagedRow, streetRow } from "./rows"
import { beat, claimRun, type Counts, endRun, holdRun, isFresh, type PlaceKind, type Task } from "./sql/runs"
import { type Country, countBoth, markSynced, recountCities, saveCountry, stageRows, swapIn } from "./sql/swap"

/**
 * What became of one fetch: `done`; `failed`, with what was there before kept and the reason in `error`;
 * `busy`, since another process does it; `fresh`, since it was done a short while ago.
 */
export type SyncResult = Counts & { kind: PlaceKind; scope: string; state: "done" | "failed" | "busy" | "fresh"; error: string | null }

export type SyncOptions = {
  /** A kind whose last good run ended within so many minutes is left out: what failed is done again alone. */
  skipFresherThanMinutes?: number
  /** Takes an answer with less than half of what is known. */
  acceptFewer?: boolean
}

const BATCH = 400
const BEAT_MS = 20_000
const LONGEST_ERROR = 300
const NOTHING: Counts = { seen: 0, changed: 0, gone: 0 }

/** Another process took this run for dead and ended it. */
class RunLost extends Error {
  constructor() {
    super("Another run has taken over.")
  }
}

const refused = (message: string) => new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)

const messageOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text.replace(/\s+/g, " ").slice(0, LONGEST_ERROR)
}

const countryOf = (code: string, { country }: SourceCity): Country => ({
  code,
  code2: country?.code2 ?? null,
  name: country?.name ?? code,
  name_en: country?.nameEn ?? country?.name ?? code,
  is_eu: country?.isEU ?? false,
})

async function* mapped<Source>(stream: AsyncIterable<Source>, toRow: (source: Source) => StagedRow | null) {
  for await (const source of stream) {
    const row = toRow(source)
    if (row) {
      yield row
    }
  }
}

/** Fetches one kind of one scope: staged in batches, then swapped in by one transaction. */
export class PlaceSync {
  constructor(private readonly db: Db) {}

  /** Cities of a country. */
  async cities(source: PlaceSource, code: string, options: SyncOptions): Promise<SyncResult> {
    let country: Country | undefined
    const stream = () =>
      mapped(source.streamCities(code), (city) => {
        country ??= countryOf(code, city)
        return cityRow(city, code)
      })
    return this.run({ kind: "cities", scope: code, lane: "places" }, stream, options, async (trx) => {
      if (country) await saveCountry(trx, country)
      await recountCities(trx, code)
    })
  }

  /** Offices and lockers of a country. */
  async offices(source: PlaceSource, code: string, options: SyncOptions): Promise<SyncResult> {
    const stream = () => mapped(source.streamOffices(code), (office) => officeRow(office, code))
    return this.run({ kind: "offices", scope: code, lane: "places" }, stream, options, (trx) => recountCities(trx, code))
  }

  /** Streets or quarters of a city; most villages have none. */
  async streets(source: PlaceSource, kind: "streets" | "quarters", cityId: number, options: SyncOptions): Promise<SyncResult> {
    const scope = String(cityId)
    const ask = () => (kind === "streets" ? source.streamStreets(cityId) : source.streamQuarters(cityId))
    const stream = () => mapped(ask(), (street) => streetRow(street, cityId))
    return this.run({ kind, scope, lane: `${kind}:${scope}` }, stream, options, (trx) => markSynced(trx, kind, scope))
  }

  private async run(
    task: Task,
    stream: () => AsyncIterable<StagedRow>,
    options: SyncOptions,
    after: (trx: Db) => Promise<void>
  ): Promise<SyncResult> {
    const result = (state: SyncResult["state"], counts: Counts, error: string | null): SyncResult => ({
      kind: task.kind, scope: task.scope, state, error, ...counts,
    })
    const { skipFresherThanMinutes: minutes = 0 } = options
    if (minutes > 0 && (await isFresh(this.db, task, minutes))) {
      return result("fresh", NOTHING, null)
    }
    const runId = await claimRun(this.db, task)
    if (!runId) {
      return result("busy", NOTHING, null)
    }
    const timer = setInterval(() => void beat(this.db, runId).catch(() => undefined), BEAT_MS)
    try {
      await this.stage(runId, stream())
      const counts = await this.swap(task, runId, options, after)
      return result("done", counts, null)
    } catch (error) {
      const message = messageOf(error)
      await endRun(this.db, runId, NOTHING, message)
      return result("failed", NOTHING, message)
    } finally {
      clearInterval(timer)
    }
  }

  private async stage(runId: string, stream: AsyncIterable<StagedRow>): Promise<void> {
    const flush = async (batch: StagedRow[]) => {
      await stageRows(this.db, runId, batch)
      if (!(await beat(this.db, runId))) {
        throw new RunLost()
      }
    }
    let batch: StagedRow[] = []
    for await (const entry of stream) {
      batch.push(entry)
      if (batch.length === BATCH) {
        await flush(batch)
        batch = []
      }
    }
    await flush(batch)
  }

  private async swap(task: Task, runId: string, options: SyncOptions, after: (trx: Db) => Promise<void>): Promise<Counts> {
    return inTransaction(this.db, async (trx) => {
      if (!(await holdRun(trx, runId))) {
        throw new RunLost()
      }
      const { seen, have } = await countBoth(trx, task.kind, task.scope, runId)
      const mayBeEmpty = task.kind === "streets" || task.kind === "quarters"
      if (seen === 0 && (have > 0 || !mayBeEmpty)) {
        throw refused(`Econt's answer held no ${task.kind}; the ${have} known ones were kept.`)
      }
      if (seen * 2 < have && !options.acceptFewer) {
        throw refused(`Econt's answer held ${seen} ${task.kind}, less than half of the ${have} known ones, which were kept.`)
      }
      const counts = { seen, ...(await swapIn(trx, task.kind, task.scope, runId)) }
      await after(trx)
      await endRun(trx, runId, counts, null)
      return counts
    })
  }
}
