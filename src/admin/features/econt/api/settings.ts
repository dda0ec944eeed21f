import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import {
  checkSettingsResponseSchema,
  placeSyncResponseSchema,
  profilesResponseSchema,
  settingsResponseSchema,
  type CheckSettingsBody,
  type PlaceSyncResponse,
  type SaveSettingsBody,
} from "../../../../contracts/econt-settings"
import { request } from "../../../lib/fetcher"
import { suiteKey } from "../../../lib/query-keys"
import { econtKeys } from "./query-keys"

const ROOT = "/admin/econt"
const SETTINGS = `${ROOT}/settings`
const PLACES = `${ROOT}/places/sync`
const POLL = 1500

const stockLocationsSchema = z.object({ stock_locations: z.array(z.object({ id: z.string(), name: z.string() })) })

const readSettings = (signal?: AbortSignal) => request(settingsResponseSchema, SETTINGS, { signal })

const isRunning = (data: PlaceSyncResponse | undefined) => data?.kinds.some(({ state }) => state === "running") ?? false

/** What the settings page reads. */
export const settingsQueries = {
  /** The page keeps what it read as the base of its form, so nothing else makes it fetch again. */
  detail: () =>
    queryOptions({
      queryKey: [...econtKeys.all(), "settings"] as const,
      queryFn: ({ signal }) => readSettings(signal),
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
  /** Counts of the places; asked again and again while they are fetched, or about to be. */
  places: (isAwaited: (data: PlaceSyncResponse) => boolean = () => false) =>
    queryOptions({
      queryKey: [...econtKeys.all(), "places-sync"] as const,
      queryFn: ({ signal }) => request(placeSyncResponseSchema, PLACES, { signal }),
      refetchInterval: ({ state: { data } }) => (data && (isRunning(data) || isAwaited(data)) ? POLL : false),
      staleTime: 0,
    }),
  stockLocations: () =>
    queryOptions({
      queryKey: [...suiteKey, "stock-locations"] as const,
      queryFn: async ({ signal }) => {
        const query = { fields: "id,name", limit: 100 }
        return (await request(stockLocationsSchema, "/admin/stock-locations", { query, signal })).stock_locations
      },
      staleTime: 5 * 60_000,
    }),
}

/** What is saved now, past what is cached. */
export const readSavedSettings = () => readSettings()

/** Saves the version that was read; refused when somebody saved in between. */
export const useSaveSettings = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SaveSettingsBody) => request(settingsResponseSchema, SETTINGS, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: econtKeys.overview() }),
  })
}

/** Tries settings out that need not be saved. */
export const useCheckSettings = () =>
  useMutation({
    mutationFn: async (body: CheckSettingsBody) =>
      (await request(checkSettingsResponseSchema, `${SETTINGS}/check`, { method: "POST", body })).checks,
  })

/** What a login may send as. */
export const useReadProfiles = () =>
  useMutation({
    mutationFn: async (body: CheckSettingsBody) =>
      (await request(profilesResponseSchema, `${SETTINGS}/profiles`, { method: "POST", body })).profiles,
  })

/** Starts fetching cities, offices and streets from Econt. */
export const useFetchPlaces = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request(placeSyncResponseSchema, PLACES, { method: "POST" }),
    onSuccess: (answer) => client.setQueryData(settingsQueries.places().queryKey, answer),
  })
}
