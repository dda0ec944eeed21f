import { z } from "zod"
import { dateSchema, timeSchema } from "./econt"
import { limitSchema, momentSchema, queryBoolean } from "./shared"

export const OFFICE_TYPES = ["office", "locker"] as const
export type OfficeType = (typeof OFFICE_TYPES)[number]

/** What a person types: Cyrillic, Latin or a mix, words in any order, a post code, the start of a word. */
const typed = z.string().max(100).transform((text) => text.trim())
const placeId = z.coerce.number().int().min(1).max(2_147_483_647)
const countryCode = z.enum(["BGR", "GRC", "ROU"])

/**
 * `GET /{admin,store}/econt/offices`: offices and lockers of Econt that a parcel can be sent to. With
 * `latitude` and `longitude` the nearest come first and carry `distance_m`.
 */
export const officesQuery = z
  .strictObject({
    q: typed.optional(),
    country: countryCode.default("BGR"),
    city_id: placeId.optional(),
    type: z.enum(OFFICE_TYPES).optional(),
    open_now: queryBoolean.optional(),
    latitude: z.coerce.number().min(-90).max(90).optional(),
    longitude: z.coerce.number().min(-180).max(180).optional(),
    limit: limitSchema(20, 200),
  })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    message: "Give latitude and longitude together",
    path: ["longitude"],
  })
export type OfficesQuery = z.infer<typeof officesQuery>

/** `GET /{admin,store}/econt/cities`. Without `q` the places with most offices. */
export const citiesQuery = z.strictObject({
  q: typed.optional(),
  country: countryCode.default("BGR"),
  limit: limitSchema(10, 50),
})
export type CitiesQuery = z.infer<typeof citiesQuery>

/** `GET /{admin,store}/econt/cities/:id/streets` and `/quarters`; `city_id` is the `:id`. */
export const streetsQuery = z.strictObject({ q: typed.optional(), limit: limitSchema(10, 50) })
export type StreetsQuery = z.infer<typeof streetsQuery> & { city_id: number }

/** `GET /{admin,store}/econt/places`: one field for city, office, locker and post code. */
export const placesQuery = z.strictObject({
  q: typed.pipe(z.string().min(1)),
  country: countryCode.default("BGR"),
  type: z.enum(OFFICE_TYPES).optional(),
  limit: limitSchema(8, 20),
})
export type PlacesQuery = z.infer<typeof placesQuery>

/** `GET /{admin,store}/econt/offices/map`: every point of the map, small enough to load at once. */
export const officeMapQuery = z.strictObject({ country: countryCode.default("BGR"), type: z.enum(OFFICE_TYPES).optional() })
export type OfficeMapQuery = z.infer<typeof officeMapQuery>

const cityNames = {
  id: z.int(),
  name: z.string(),
  /** Latin letters, by the Bulgarian law on transliteration. */
  name_en: z.string(),
  post_code: z.string(),
  /** Bulgarian province; null where Econt names none. */
  region: z.string().nullable(),
  region_en: z.string().nullable(),
  /** "гр. Искър (Плевен)": with town or village where known, and what tells it from a namesake. */
  label: z.string(),
  label_en: z.string(),
}

/** A populated place. */
export const citySchema = z.object({
  ...cityNames,
  country_code: z.string(),
  form: z.enum(["town", "village"]).nullable(),
  /** Number of offices and lockers. */
  offices: z.int(),
  /** Econt's couriers come to the door. */
  door_delivery: z.boolean(),
  /** Weekdays with couriers, 1 Monday to 7 Sunday; empty where Econt does not say. */
  served_weekdays: z.array(z.int()),
})
export type EcontCityView = z.infer<typeof citySchema>

/** Hours of one kind of day in Europe/Sofia; null when closed. `24:00` is the end of the day. */
export const dayHoursSchema = z
  .object({ from: timeSchema, to: z.union([timeSchema, z.literal("24:00")]) })
  .nullable()
export type DayHours = z.infer<typeof dayHoursSchema>

/** When an office serves. Moments of `closes_at` and `opens_at` are those after the question was asked. */
export const officeHoursSchema = z.object({
  /** Day and night, on holidays too. */
  always: z.boolean(),
  workday: dayHoursSchema,
  /** Half day, as Econt calls it. */
  saturday: dayHoursSchema,
  today: z.enum(["workday", "saturday", "sunday", "holiday"]),
  open_now: z.boolean(),
  /** Null when it is closed, or never closes. */
  closes_at: momentSchema.nullable(),
  /** Null when it is open, or does not open within two weeks. */
  opens_at: momentSchema.nullable(),
  /** Date in Sofia of `opens_at`. */
  opens_on: dateSchema.nullable(),
})
export type OfficeHoursView = z.infer<typeof officeHoursSchema>

/** An office or a locker. */
export const officeSchema = z.object({
  code: z.string(),
  type: z.enum(OFFICE_TYPES),
  name: z.string(),
  name_en: z.string(),
  country_code: z.string(),
  /** `id` is null for an office abroad without a city of ours. */
  city: z.object({ ...cityNames, id: z.int().nullable() }),
  address: z.string(),
  address_en: z.string(),
  phones: z.array(z.string()),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  /** From the asked point, in metres as the crow flies; null when none was asked or its place is unknown. */
  distance_m: z.int().nullable(),
  /** Drive-through counter: up to 20 kg and 90 x 90 x 90 cm, and no test before payment. */
  is_drive: z.boolean(),
  /** Carrier of an office abroad. */
  partner_code: z.string().nullable(),
  /** What it takes, in Econt's words: `post`, `courier`, `cargo`, `pallet`. */
  shipment_types: z.array(z.string()),
  hours: officeHoursSchema,
  /** No longer an office one can send to; kept so that an old choice has a name. */
  gone: z.boolean(),
})
export type EcontOfficeView = z.infer<typeof officeSchema>

/** Street or quarter; `name` carries its kind, "ул. Пейо К.Яворов". */
export const streetSchema = z.object({ id: z.int(), name: z.string(), name_en: z.string() })


export const officesResponseSchema = z.object({ offices: z.array(officeSchema), more: z.boolean() })
export type OfficesResponse = z.infer<typeof officesResponseSchema>
export const officeResponseSchema = z.object({ office: officeSchema })
export const citiesResponseSchema = z.object({ cities: z.array(citySchema), more: z.boolean() })
export type CitiesResponse = z.infer<typeof citiesResponseSchema>
export const streetsResponseSchema = z.object({
  streets: z.array(streetSchema),
  more: z.boolean(),
  /** False where Econt has no list for the place: the street is typed freely. */
  known: z.boolean(),
})
export type StreetsResponse = z.infer<typeof streetsResponseSchema>
export const quartersResponseSchema = z.object({ quarters: z.array(streetSchema), more: z.boolean(), known: z.boolean() })
export type QuartersResponse = z.infer<typeof quartersResponseSchema>
export const placesResponseSchema = z.object({ cities: z.array(citySchema), offices: z.array(officeSchema) })
export type PlacesResponse = z.infer<typeof placesResponseSchema>

/** A point of the map: `[code, latitude, longitude, type]`. */
export const officePointSchema = z.tuple([z.string(), z.number(), z.number(), z.enum(OFFICE_TYPES)])
export type OfficePoint = z.infer<typeof officePointSchema>
export const officeMapResponseSchema = z.object({ points: z.array(officePointSchema) })
export type OfficeMapResponse = z.infer<typeof officeMapResponseSchema>
