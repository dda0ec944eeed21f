import type { EcontCityView, EcontOfficeView } from "../../../contracts/econt-places"
import { officeHours } from "../../../shipping/office-hours"
import { nameKey } from "./fold"
import type { CityRow } from "./sql/cities"
import type { OfficeRow } from "./sql/offices"

const FORMS = { town: "гр. ", village: "с. " }

type Named = Pick<CityRow, "name" | "name_en" | "post_code" | "region" | "region_en" | "form"> & {
  region_key: string | null
  namesakes: number | null
  offices: number | null
}

/** Of two namesakes in the province of a town only one is the town: the one with an office, if any. */
const isSure = ({ form, namesakes, offices }: Named): boolean => form !== "town" || namesakes !== 2 || (offices ?? 0) > 0

/**
 * Names of a place as a person reads them: "гр. Искър (Плевен)", "с. Иваново (Русе)", "гр. Пловдив". The
 * post code is added where the province does not tell namesakes apart.
 */
export const cityForm = (city: Named): { label: string; label_en: string } => {
  const capital = city.region_key === nameKey(city.name)
  const form = city.form && isSure(city) ? FORMS[city.form] : ""
  const withDetails = (name: string, region: string | null) => {
    const details = [capital ? null : region, city.namesakes === 2 ? city.post_code : null].filter(Boolean)
    return details.length > 0 ? `${name} (${details.join(", ")})` : name
  }
  return { label: withDetails(`${form}${city.name}`, city.region), label_en: withDetails(city.name_en, city.region_en) }
}

export const cityView = (city: CityRow): EcontCityView => ({
  id: city.id,
  name: city.name,
  name_en: city.name_en,
  post_code: city.post_code,
  region: city.region,
  region_en: city.region_en,
  ...cityForm(city),
  country_code: city.country_code,
  form: isSure(city) ? city.form : null,
  offices: city.offices,
  door_delivery: city.door_delivery,
  served_weekdays: city.served_weekdays,
})

export const officeView = (office: OfficeRow, now: Date): EcontOfficeView => {
  const city = {
    name: office.city_name,
    name_en: office.city_name_en,
    post_code: office.city_post_code ?? office.post_code,
    region: office.region,
    region_en: office.region_en,
  }
  const { form, region_key, namesakes, city_offices: offices } = office
  return {
    code: office.code,
    type: office.is_locker ? "locker" : "office",
    name: office.name,
    name_en: office.name_en,
    country_code: office.country_code,
    city: { id: office.city_id, ...city, ...cityForm({ ...city, form, region_key, namesakes, offices }) },
    address: office.address,
    address_en: office.address_en,
    phones: office.phones,
    latitude: office.latitude,
    longitude: office.longitude,
    distance_m: office.distance === null ? null : Math.round(office.distance),
    is_drive: office.is_drive,
    partner_code: office.partner_code,
    shipment_types: office.shipment_types,
    hours: officeHours(office, now, office.country_code),
    gone: office.gone_at !== null || !office.listed,
  }
}
