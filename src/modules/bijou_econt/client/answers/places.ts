import { z } from "@medusajs/framework/zod"
import { day, decimal, flag, hours, list, sub, text, texts, wholeList } from "./fields"

/** Econt writes the code of three letters into `code2` at times: it is put where it belongs. */
const country = z
  .object({ id: decimal, code2: text, code3: text, name: text, nameEn: text, isEU: flag })
  .transform((value) =>
    value.code2?.length === 3 ? { ...value, code2: null, code3: value.code3 ?? value.code2 } : value
  )

const location = z.object({ latitude: decimal, longitude: decimal, confidence: decimal })

export const city = z.object({
  id: decimal,
  country: sub(country),
  postCode: text,
  name: text,
  nameEn: text,
  regionName: text,
  regionNameEn: text,
  phoneCode: text,
  location: sub(location),
  expressCityDeliveries: flag,
  monday: flag,
  tuesday: flag,
  wednesday: flag,
  thursday: flag,
  friday: flag,
  saturday: flag,
  sunday: flag,
  serviceDays: decimal,
  zoneId: decimal,
  zoneName: text,
  zoneNameEn: text,
  servingOffices: list(z.object({ officeCode: text, servingType: text })),
})

export const address = z.object({
  id: decimal,
  city: sub(city),
  fullAddress: text,
  fullAddressEn: text,
  quarter: text,
  street: text,
  num: text,
  other: text,
  location: sub(location),
  zip: text,
  hezid: text,
})

export const office = z.object({
  id: decimal,
  code: text,
  isMPS: flag,
  isAPS: flag,
  isDrive: flag,
  name: text,
  nameEn: text,
  phones: texts,
  emails: texts,
  address: sub(address),
  info: text,
  currency: text,
  language: text,
  normalBusinessHoursFrom: hours,
  normalBusinessHoursTo: hours,
  halfDayBusinessHoursFrom: hours,
  halfDayBusinessHoursTo: hours,
  shipmentTypes: texts,
  partnerCode: text,
  hubCode: text,
  hubName: text,
  hubNameEn: text,
})

export const street = z.object({ id: decimal, cityID: decimal, name: text, nameEn: text })

const workTime = z.object({ start: text, end: text })
const workDay = z.object({ dayType: text, day, start: text, end: text })

export const countriesAnswer = z.object({ countries: wholeList(country) })
export const citiesAnswer = z.object({ cities: wholeList(city) })
export const officesAnswer = z.object({ offices: wholeList(office) })
export const streetsAnswer = z.object({ streets: wholeList(street) })
export const quartersAnswer = z.object({ quarters: wholeList(street) })

export const validateAddressAnswer = z.object({
  address: sub(address),
  validationStatus: text,
  serviceInfo: sub(
    z.object({
      allowedPacksCourierRequest: flag,
      deliveryPacksExtraDelayDays: decimal,
      allowedCargoCourierRequest: flag,
      deliveryCargoExtraDelayDays: decimal,
      allowedPalletCourierRequest: flag,
      deliveryPalletExtraDelayDays: decimal,
    })
  ),
})

export const serviceTimesAnswer = z.object({
  serviceOffice: sub(office),
  serviceOfficeLatitude: decimal,
  serviceOfficeLongitude: decimal,
  serviceOfficeClientsWorkTimes: list(workTime),
  serviceOfficeCourierWorkTimes: list(workTime),
  serviceOfficeTime: sub(workDay),
  serviceOfficeNext30daysWorkTime: list(workDay),
})

/** As Econt names things; what it did not say is null. Office hours are `HH:MM` in Europe/Sofia. */
export type EcontCountry = z.output<typeof country>
export type EcontCity = z.output<typeof city>
export type EcontOffice = z.output<typeof office>
export type EcontStreet = z.output<typeof street>
export type EcontQuarter = EcontStreet
