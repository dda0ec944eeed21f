import type { EcontAddress } from "../../../contracts/econt"
import type * as contract from "../../../contracts/econt-places"
import type { Db } from "../../../lib/db"
import { dayKindOf } from "../../../shipping/office-hours"
import { sofiaClock } from "../../../shipping/sofia-time"
import { completeAddress, type CompletedAddress } from "./address"
import type { PlaceSource } from "./port"
import { type CityGuess, type ResolvedCity, resolveCity } from "./resolve"
import { searchBoth } from "./sql/both"
import * as cities from "./sql/cities"
import * as offices from "./sql/offices"
import { type KindState, readStates } from "./sql/runs"
import * as streets from "./sql/streets"
import { canForgive, type Typed, typedOf } from "./sql/words"
import { PlaceSync, type SyncOptions, type SyncResult } from "./sync"
import { cityView, officeView } from "./views"

export type { CompletedAddress } from "./address"
export type { PlaceSource } from "./port"
export type { CityGuess, ResolvedCity } from "./resolve"
export type { KindState } from "./sql/runs"
export type { SyncOptions, SyncResult } from "./sync"

/** Told of every fetch that failed and of whole countries fetched; never what a person typed. */
export type PlacesLog = (level: "info" | "warn", event: string, fields: { action: string; status: string; count: number; error?: string }) => void

/** Streets of a city are fetched again after so many hours when somebody looks for one. */
const STREETS_FRESH_HOURS = 24 * 7
const STREETS_WAIT_MS = 4000
/** After so many failures in a row Econt is down. */
const DOWN_AFTER = 4

/**
 * Econt's places: fetched into our tables, and found there. Cities and offices are fetched whole; streets
 * and quarters city by city, since Econt's list of all of them is not known to answer: on the first search
 * in a city, daily for cities in use, and little by little for all others.
 */
export class Places {
  private readonly fetches: PlaceSync
  private readonly fetching = new Map<number, Promise<void>>()
  private guesses = false

  constructor(
    private readonly db: Db,
    private readonly log: PlacesLog
  ) {
    this.fetches = new PlaceSync(db)
  }

  /** Fetches cities, then offices, of countries (ISO alpha-3). What fails keeps what was there before. */
  async sync(source: PlaceSource, { countries, ...options }: SyncOptions & { countries: readonly string[] }): Promise<SyncResult[]> {
    const results: SyncResult[] = []
    for (const code of countries) {
      results.push(this.told(await this.fetches.cities(source, code, options)))
      results.push(this.told(await this.fetches.offices(source, code, options)))
    }
    return results
  }

  /**
   * Fetches streets and quarters of a city unless both were fetched within a week, or failed within
   * minutes. Waits so long at most; what is known is shown meanwhile, and the fetch goes on.
   */
  async ensureStreets(source: PlaceSource, cityId: number, waitMs = STREETS_WAIT_MS): Promise<void> {
    const fetching = this.fetching.get(cityId) ?? this.fetchStreets(source, cityId).finally(() => this.fetching.delete(cityId))
    this.fetching.set(cityId, fetching)
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<void>((done) => (timer = setTimeout(done, waitMs)))
    await Promise.race([fetching, patience]).finally(() => clearTimeout(timer))
  }

  /** Fetches streets and quarters of the cities whose turn it is, `limit` cities at most. */
  async refreshStreets(source: PlaceSource, { limit }: { limit: number }): Promise<SyncResult[]> {
    const results: SyncResult[] = []
    for (const cityId of await streets.listDue(this.db, limit)) {
      results.push(this.told(await this.fetches.streets(source, "streets", cityId, {})))
      results.push(this.told(await this.fetches.streets(source, "quarters", cityId, {})))
      if (results.length >= DOWN_AFTER && results.slice(-DOWN_AFTER).every(({ state }) => state === "failed")) {
        break
      }
    }
    return results
  }

  /** How many places of each kind there are, and how their last fetch went. */
  async states(): Promise<KindState[]> {
    return readStates(this.db)
  }

  /** Offices and lockers a parcel can be sent to. */
  async offices(query: contract.OfficesQuery, now = new Date()): Promise<contract.OfficesResponse> {
    const { q, open_now, limit, ...filter } = query
    const { date, minute } = sofiaClock(now)
    const open = open_now ? { kind: dayKindOf(date, filter.country), minute } : undefined
    const asked = { ...filter, open, limit: limit + 1 }
    const typed = typedOf(q)
    const found = await offices.searchOffices(this.db, typed, asked)
    const shown = found.length === 0 && (await this.mayGuess(typed)) ? await offices.guessOffices(this.db, typed, asked) : found
    return { offices: shown.slice(0, limit).map((office) => officeView(office, now)), more: shown.length > limit }
  }

  /** Populated places; without `q` those with most offices. */
  async cities({ limit, ...query }: contract.CitiesQuery): Promise<contract.CitiesResponse> {
    const asked = { ...query, limit: limit + 1 }
    const typed = typedOf(query.q)
    const found = await cities.searchCities(this.db, typed, asked)
    const shown = found.length === 0 && (await this.mayGuess(typed)) ? await cities.guessCities(this.db, typed, asked) : found
    return { cities: shown.slice(0, limit).map(cityView), more: shown.length > limit }
  }

  async streets(query: contract.StreetsQuery): Promise<contract.StreetsResponse> {
    const { found, ...rest } = await this.searchStreets("streets", query)
    return { streets: found, ...rest }
  }

  async quarters(query: contract.StreetsQuery): Promise<contract.QuartersResponse> {
    const { found, ...rest } = await this.searchStreets("quarters", query)
    return { quarters: found, ...rest }
  }

  /** One field for all: cities by name or post code, and offices by any of their words ("sofia ml"). */
  async typed(query: contract.PlacesQuery, now = new Date()): Promise<contract.PlacesResponse> {
    const typed = typedOf(query.q)
    const found = await searchBoth(this.db, typed, query, false)
    const nothing = found.cities.length === 0 && found.offices.length === 0
    const shown = nothing && (await this.mayGuess(typed)) ? await searchBoth(this.db, typed, query, true) : found
    return { cities: shown.cities.map(cityView), offices: shown.offices.map((office) => officeView(office, now)) }
  }

  /** Every office and locker with a known place, for a map. */
  async points(query: contract.OfficeMapQuery): Promise<contract.OfficeMapResponse> {
    return { points: await offices.readPoints(this.db, query) }
  }

  /** An office or locker by its code, also one that is gone; undefined when it was never known. */
  async officeByCode(code: string, now = new Date()): Promise<contract.EcontOfficeView | undefined> {
    return (await this.officesByCode([code], now))[0]
  }

  /** Offices and lockers by their codes, also those that are gone. */
  async officesByCode(codes: readonly string[], now = new Date()): Promise<contract.EcontOfficeView[]> {
    return (await offices.readOffices(this.db, codes)).map((office) => officeView(office, now))
  }

  /** A city by Econt's id, also one that is gone. */
  async cityById(id: number): Promise<contract.EcontCityView | undefined> {
    const city = await cities.readCity(this.db, id)
    return city && cityView(city)
  }

  /** The city a customer wrote, or what it may be. */
  async resolveCity(guess: CityGuess): Promise<ResolvedCity> {
    return resolveCity(this.db, guess)
  }

  /** An address a customer wrote, in Econt's own words. */
  async completeAddress(written: EcontAddress): Promise<CompletedAddress> {
    return completeAddress(this.db, written)
  }

  private async fetchStreets(source: PlaceSource, cityId: number): Promise<void> {
    const due = await streets.readDue(this.db, cityId, STREETS_FRESH_HOURS)
    if (due.known) {
      await streets.markUsed(this.db, cityId)
    }
    for (const kind of due.kinds) {
      this.told(await this.fetches.streets(source, kind, cityId, {}))
    }
  }

  private async searchStreets(kind: streets.StreetKind, { q, city_id, limit }: contract.StreetsQuery) {
    const typed = typedOf(q)
    const asked = { city_id, limit: limit + 1 }
    const found = await streets.searchStreets(this.db, kind, typed, asked)
    const shown = found.length === 0 && (await this.mayGuess(typed)) ? await streets.guessStreets(this.db, kind, typed, asked) : found
    const known = shown.length > 0 || (await streets.hasStreets(this.db, kind, city_id))
    return { found: shown.slice(0, limit), more: shown.length > limit, known }
  }

  private async mayGuess(typed: Typed): Promise<boolean> {
    if (!canForgive(typed)) {
      return false
    }
    this.guesses ||= await cities.canGuess(this.db)
    return this.guesses
  }

  private told(result: SyncResult): SyncResult {
    const whole = result.kind === "cities" || result.kind === "offices"
    if (result.state === "failed" || (result.state === "done" && whole)) {
      this.log(result.state === "done" ? "info" : "warn", "econt_places", {
        action: `${result.kind} ${result.scope}`,
        status: result.state,
        count: result.seen,
        ...(result.error ? { error: result.error } : {}),
      })
    }
    return result
  }
}
