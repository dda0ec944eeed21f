import { blank } from "../lib/schema.mjs"
import { cityAnswer, officeAnswer } from "../lib/place-answers.mjs"

/** @typedef {import("../lib/context.mjs").Context} Context */

/** @param {Context} context @param {string | undefined} code of two or three letters */
const ofCountry = ({ places }, code) => {
  if (!code) return () => true
  const wanted = code.toUpperCase()
  const country = places.countries.find((row) => row.code3 === wanted || row.code2 === wanted)
  return (/** @type {{ country: string }} */ city) => city.country === country?.code2
}

/** @param {Context} context */
export const getCountries = ({ places }) => ({
  countries: places.countries.map((country) => blank("Country", country)),
})

/** @param {Context} context @param {{ countryCode?: string }} request */
export const getCities = (context, { countryCode }) => {
  const wanted = ofCountry(context, countryCode)
  return {
    cities: context.places.cities.filter(wanted).map((city) => cityAnswer(context.places, city)),
  }
}

/** @param {Context} context @param {{ countryCode?: string, cityID?: number, showLC?: boolean }} request */
export const getOffices = (context, { countryCode, cityID, showLC }) => {
  const { places, store } = context
  const wanted = ofCountry(context, countryCode)
  const today = store.clock.today()
  const offices = places.offices.filter((office) => {
    const city = places.cityById.get(office.cityID)
    return (
      city &&
      wanted(city) &&
      (!cityID || office.cityID === cityID) &&
      (showLC || office.kind !== "lc")
    )
  })
  return { offices: offices.map((office) => officeAnswer(places, office, today)) }
}

/** @param {Context} context @param {{ cityID?: number }} request every city's when none is named */
const cityIds = ({ places }, { cityID }) =>
  cityID ? [cityID] : places.cities.map((city) => city.id)

/** @param {Context} context @param {{ cityID?: number }} request */
export const getStreets = (context, request) => ({
  streets: cityIds(context, request).flatMap((id) => context.places.streetsOf(id)),
})

/** @param {Context} context @param {{ cityID?: number }} request */
export const getQuarters = (context, request) => ({
  quarters: cityIds(context, request).flatMap((id) => context.places.quartersOf(id)),
})
