import { keepPreviousData, queryOptions } from "@tanstack/react-query"
import {
  citiesResponseSchema,
  officeMapResponseSchema,
  officeResponseSchema,
  officesResponseSchema,
  quartersResponseSchema,
  streetsResponseSchema,
  type OfficeType,
} from "../../../../contracts/econt-places"
import { request } from "../../../lib/fetcher"
import { econtKeys } from "./query-keys"

const ROOT = "/admin/econt"
const LISTED = 12
const DAY = 86_400_000

type Near = { latitude: number; longitude: number } | null

export const placeQueries = {
  /** Offices or lockers by what is typed, or the nearest ones to a point of the map. */
  offices: (type: OfficeType, q: string, near: Near = null) =>
    queryOptions({
      queryKey: econtKeys.places("offices", type, q, near),
      queryFn: ({ signal }) =>
        request(officesResponseSchema, `${ROOT}/offices`, { query: { type, q: q || null, limit: LISTED, ...near }, signal }),
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    }),
  office: (code: string) =>
    queryOptions({
      queryKey: econtKeys.places("office", code),
      queryFn: ({ signal }) => request(officeResponseSchema, `${ROOT}/offices/${encodeURIComponent(code)}`, { signal }),
      enabled: code !== "",
      staleTime: 60_000,
    }),
  map: (type: OfficeType) =>
    queryOptions({
      queryKey: econtKeys.places("map", type),
      queryFn: ({ signal }) => request(officeMapResponseSchema, `${ROOT}/offices/map`, { query: { type }, signal }),
      staleTime: DAY,
    }),
  cities: (q: string, country: string) =>
    queryOptions({
      queryKey: econtKeys.places("cities", country, q),
      queryFn: ({ signal }) =>
        request(citiesResponseSchema, `${ROOT}/cities`, { query: { q: q || null, country, limit: LISTED }, signal }),
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    }),
  streets: (cityId: number | null, q: string) =>
    queryOptions({
      queryKey: econtKeys.places("streets", cityId, q),
      queryFn: async ({ signal }) => {
        const query = { q: q || null, limit: LISTED }
        const { streets, known } = await request(streetsResponseSchema, `${ROOT}/cities/${cityId}/streets`, { query, signal })
        return { places: streets, known }
      },
      enabled: cityId !== null,
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    }),
  quarters: (cityId: number | null, q: string) =>
    queryOptions({
      queryKey: econtKeys.places("quarters", cityId, q),
      queryFn: async ({ signal }) => {
        const query = { q: q || null, limit: LISTED }
        const { quarters, known } = await request(quartersResponseSchema, `${ROOT}/cities/${cityId}/quarters`, { query, signal })
        return { places: quarters, known }
      },
      enabled: cityId !== null,
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    }),
}
