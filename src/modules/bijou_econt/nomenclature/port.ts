/** What the sync reads of Econt's answers; absent values are null. */
export type SourceCity = {
  id: number | null
  country: { code2: string | null; code3: string | null; name: string | null; nameEn: string | null; isEU: boolean | null } | null
  postCode: string | null
  name: string | null
  nameEn: string | null
  regionName: string | null
  regionNameEn: string | null
  phoneCode: string | null
  expressCityDeliveries: boolean | null
  monday: boolean | null
  tuesday: boolean | null
  wednesday: boolean | null
  thursday: boolean | null
  friday: boolean | null
  saturday: boolean | null
  sunday: boolean | null
  servingOffices: { officeCode: string | null; servingType: string | null }[] | null
}

/** Hours are `HH:MM` in Europe/Sofia. */
export type SourceOffice = {
  id: number | null
  code: string | null
  isMPS: boolean | null
  isAPS: boolean | null
  isDrive: boolean | null
  name: string | null
  nameEn: string | null
  phones: string[] | null
  address: {
    city: Pick<SourceCity, "id" | "name" | "nameEn" | "postCode"> | null
    fullAddress: string | null
    fullAddressEn: string | null
    quarter: string | null
    street: string | null
    location: { latitude: number | null; longitude: number | null } | null
  } | null
  normalBusinessHoursFrom: string | null
  normalBusinessHoursTo: string | null
  halfDayBusinessHoursFrom: string | null
  halfDayBusinessHoursTo: string | null
  shipmentTypes: string[] | null
  partnerCode: string | null
  hubCode: string | null
}

/** Street or quarter. */
export type SourceStreet = { id: number | null; cityID: number | null; name: string | null; nameEn: string | null }

/** Whoever can tell Econt's places, one by one, so that no answer has to fit into memory. */
export type PlaceSource = {
  streamCities(countryCode: string): AsyncIterable<SourceCity>
  streamOffices(countryCode: string): AsyncIterable<SourceOffice>
  streamStreets(cityID?: number): AsyncIterable<SourceStreet>
  streamQuarters(cityID?: number): AsyncIterable<SourceStreet>
}
