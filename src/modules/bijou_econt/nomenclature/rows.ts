import { createHash } from "node:crypto"
import { toLatin } from "../../../shipping/transliteration"
import { nameKey, nameWords, searchWords } from "./fold"
import type { SourceCity, SourceOffice, SourceStreet } from "./port"
import { formOf, regionKey } from "./towns"

type Column = string | number | boolean | null | readonly string[] | readonly number[]

/** A row as it is staged: named as its table's columns, with what tells a changed one from a known one. */
export type StagedRow = { key: string; content: Record<string, Column> }

const HOURS = /^(\d{1,2}):(\d{2})/
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const
const LARGEST_ID = 2_147_483_647
/** Words a locker is found by besides its name. */
const LOCKER_WORDS = ["еконтомат", "econtomat", "автомат", "locker"]

const clean = (text: string | null | undefined): string =>
  (text ?? "").replace(/[\u0000\uFFFE\uFFFF]|\p{Surrogate}/gu, "").replace(/\s+/g, " ").trim()

const orNull = (text: string | null | undefined): string | null => clean(text) || null

const isId = (id: number | null | undefined): id is number => Number.isInteger(id) && Number(id) > 0 && Number(id) <= LARGEST_ID

const hashed = (key: string, content: Record<string, Column>): StagedRow => ({
  key,
  content: { ...content, content_hash: createHash("md5").update(JSON.stringify(content)).digest("hex") },
})

/** Latin name: ours for Cyrillic, since Econt's is made by a machine that writes `K.YAvorov`. */
const latinOf = (name: string, theirs: string | null): string =>
  /\p{Script=Cyrillic}/u.test(name) ? toLatin(name) : clean(theirs) || name

/** A city to stage; null when it lacks what makes one. */
export const cityRow = (source: SourceCity, countryCode: string): StagedRow | null => {
  const name = clean(source.name)
  if (!isId(source.id) || !name) {
    return null
  }
  const region = orNull(source.regionName)
  const postCode = clean(source.postCode)
  const words = searchWords(name, source.nameEn)
  return hashed(String(source.id), {
    id: source.id,
    country_code: countryCode,
    post_code: postCode,
    name,
    name_en: latinOf(name, source.nameEn),
    region,
    region_en: region && latinOf(region, source.regionNameEn),
    form: countryCode === "BGR" ? formOf(name, region) : null,
    name_key: nameKey(name),
    region_key: regionKey(region),
    name_words: words,
    search: `${words}${searchWords(region, postCode)}`,
    phone_code: orNull(source.phoneCode),
    served_weekdays: WEEKDAYS.flatMap((day, at) => (source[day] ? [at + 1] : [])),
    express: source.expressCityDeliveries ?? false,
    door_delivery: (source.servingOffices ?? []).some(({ servingType }) => servingType === "to_door_courier"),
  })
}

/** Minutes of the day of `HH:MM`; null when it is no time of a day. */
const minutesOf = (time: string | null): number | null => {
  const [, hours, minutes] = HOURS.exec(time ?? "") ?? []
  const total = Number(hours) * 60 + Number(minutes)
  return hours !== undefined && total <= 1440 ? total : null
}

/** Degrees, or null for what is no point on earth; Econt writes 0, 0 for unknown. */
const spotOf = (location: { latitude: number | null; longitude: number | null } | null | undefined) => {
  const { latitude, longitude } = location ?? { latitude: null, longitude: null }
  const known =
    latitude !== null && longitude !== null && (latitude !== 0 || longitude !== 0) &&
    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return known ? { latitude, longitude } : { latitude: null, longitude: null }
}

/** Name of an office without that of its city: `София Младост 1` is `mladost 1`. */
const shortKey = (name: string, city: string): string => {
  const [words, cityWords] = [nameWords(name), nameWords(city)]
  const rest = cityWords.every((word, at) => words[at] === word) ? words.slice(cityWords.length) : words
  return (rest.length > 0 ? rest : words).join(" ")
}

/**
 * An office to stage. `listed` is what a parcel can be sent to: no mobile station, and one that takes
 * post or courier parcels (Econt refuses logistics centres as "Невалиден обслужващ офис").
 */
export const officeRow = (source: SourceOffice, countryCode: string): StagedRow | null => {
  const [code, name] = [clean(source.code), clean(source.name)]
  if (!isId(source.id) || !code || !name) {
    return null
  }
  const { address } = source
  const [city, postCode] = [clean(address?.city?.name), clean(address?.city?.postCode)]
  const types = (source.shipmentTypes ?? []).map(clean)
  const words = searchWords(name, source.nameEn, city)
  const isLocker = source.isAPS ?? false
  const fullAddress = clean(address?.fullAddress)
  return hashed(code, {
    code,
    econt_id: source.id,
    country_code: countryCode,
    city_id: isId(address?.city?.id) ? address.city.id : null,
    city_name: city,
    city_name_en: latinOf(city, address?.city?.nameEn ?? null),
    post_code: postCode,
    name,
    name_en: latinOf(name, source.nameEn),
    address: fullAddress,
    address_en: latinOf(fullAddress, address?.fullAddressEn ?? null),
    phones: (source.phones ?? []).map(clean).filter(Boolean),
    ...spotOf(address?.location),
    is_locker: isLocker,
    is_drive: source.isDrive ?? false,
    is_mobile: (source.isMPS ?? false) || code.includes("@"),
    partner_code: orNull(source.partnerCode),
    hub_code: orNull(source.hubCode),
    shipment_types: types,
    normal_from: minutesOf(source.normalBusinessHoursFrom),
    normal_to: minutesOf(source.normalBusinessHoursTo),
    half_from: minutesOf(source.halfDayBusinessHoursFrom),
    half_to: minutesOf(source.halfDayBusinessHoursTo),
    listed:
      !source.isMPS && !code.includes("@") && types.some((type) => type === "post" || type === "courier") &&
      (countryCode !== "BGR" || postCode !== ""),
    name_key: shortKey(name, city),
    full_key: nameKey(name),
    name_words: words,
    search: `${words}${searchWords(address?.quarter, address?.street, fullAddress, code, postCode, ...(isLocker ? LOCKER_WORDS : []))}`,
  })
}

/** A street or quarter to stage; `cityId` is the city it was asked for. */
export const streetRow = (source: SourceStreet, cityId: number): StagedRow | null => {
  const name = clean(source.name)
  if (!isId(source.id) || !name || (isId(source.cityID) && source.cityID !== cityId)) {
    return null
  }
  return hashed(String(source.id), {
    id: source.id,
    city_id: cityId,
    name,
    name_en: latinOf(name, source.nameEn),
    name_key: nameKey(name),
    search: searchWords(name, source.nameEn),
  })
}
