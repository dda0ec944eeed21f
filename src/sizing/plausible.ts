import { LENGTH_UNITS, MASS_UNITS, type Quantity, type Unit } from "../contracts/size-guide-document"
import { fromCanonical, isLength, toCanonical } from "./units"

/**
 * Millimetres (kilograms of a weight) between which a measure of people or of their jewellery, shoes and clothes
 * lies, children and the very tall included. Only wide enough to tell millimetres, centimetres and inches apart.
 */
const PLAUSIBLE: Partial<Record<Quantity, [number, number]>> = {
  inner_diameter: [10, 30],
  inner_circumference: [31, 95],
  band_width: [0.5, 30],
  wrist: [90, 300],
  neck: [180, 650],
  case_diameter: [12, 70],
  strap_width: [4, 40],
  foot_length: [70, 360],
  foot_width: [40, 150],
  height: [400, 2400],
  weight: [1.5, 300],
  chest: [300, 2000],
  underbust: [300, 1800],
  waist: [250, 2000],
  hip: [300, 2200],
  shoulder: [200, 800],
  sleeve: [150, 1100],
  inseam: [120, 1200],
  head: [280, 750],
  hand: [90, 350],
}

/** What a value that is no plausible measure would be one of. */
export type Suspicion = { unit: Unit; quantity: Quantity }

const isPlausible = (canonical: number, quantity: Quantity, unit: Unit): boolean => {
  const limits = PLAUSIBLE[quantity]
  if (!limits) return true
  const value = fromCanonical(canonical, isLength(unit) ? "mm" : "kg")
  return value >= limits[0] && value <= limits[1]
}

const OTHER: Partial<Record<Quantity, Quantity>> = {
  inner_diameter: "inner_circumference",
  inner_circumference: "inner_diameter",
}

/**
 * A unit in which the number would be plausible where it is not in its own: 17.3 inches of diameter are meant to be
 * millimetres, 54 mm of diameter to be a circumference.
 *
 * @param canonical the value as it was read in `unit`
 * @returns null where the value is plausible, or nothing else makes it so
 */
export const suspect = (canonical: number, quantity: Quantity, unit: Unit): Suspicion | null => {
  if (isPlausible(canonical, quantity, unit)) return null
  const number = fromCanonical(canonical, unit)
  const units: readonly Unit[] = isLength(unit) ? LENGTH_UNITS : MASS_UNITS
  const other = OTHER[quantity]
  const guesses = [
    ...units.map((guess) => ({ unit: guess, quantity })),
    ...(other ? [{ unit, quantity: other }, ...units.map((guess) => ({ unit: guess, quantity: other }))] : []),
  ]
  return guesses.find((guess) => isPlausible(toCanonical(number, guess.unit), guess.quantity, guess.unit)) ?? null
}
