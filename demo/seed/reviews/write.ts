import type { Kind } from "../catalogue/types"
import type { Random } from "../random"
import { CLOSINGS, DETAILS, OPENINGS, SERVICE, SHORT, TITLES } from "./bulgarian"
import { ENGLISH_DETAILS, ENGLISH_OPENINGS, ENGLISH_SERVICE, ENGLISH_TITLES } from "./english"

/** How people type Bulgarian with Latin letters, which is not how the law says. */
const TYPED: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "j", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o",
  п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "c", ч: "4", ш: "6", щ: "6t", ъ: "y", ь: "i", ю: "iu", я: "q",
}

const LOOKALIKES: Record<string, string> = { а: "a", е: "e", о: "o", р: "p", с: "c", х: "x", у: "y" }

/** Bulgarian typed with Latin letters and digits. */
export const toShlyokavitsa = (text: string): string =>
  [...text.toLowerCase()].map((char) => TYPED[char] ?? char).join("")

/** Letters of the other alphabet that look the same, as phones like to produce. */
const mixScripts = (text: string, random: Random): string =>
  [...text].map((char) => (LOOKALIKES[char] && random.chance(0.35) ? LOOKALIKES[char] : char)).join("")

const withTypos = (text: string, random: Random): string => {
  const chars = [...text]
  for (let at = 1; at < chars.length - 1; at += 1) {
    if (random.chance(0.03)) {
      if (random.chance(0.5)) {
        ;[chars[at], chars[at + 1]] = [chars[at + 1], chars[at]]
      } else {
        chars.splice(at, 1)
      }
    }
  }
  return chars.join("").trim()
}

const compose = (random: Random, parts: (readonly string[])[]): string => parts.map((part) => random.pick(part)).join(" ")

/** A text with what goes with it. */
export interface Written {
  title: string | null
  body: string
  locale: string
}

const inBulgarian = (random: Random, kind: Kind, rating: number): Written => {
  const mood = rating >= 4 ? 0 : 1
  const stars = rating - 1
  const title = random.chance(0.45) ? random.pick(TITLES[stars]) : null
  if (random.chance(0.08)) {
    return { title, body: random.pick(SHORT[stars]), locale: "bg" }
  }
  const details = rating === 3 ? [...DETAILS[kind][0], ...DETAILS[kind][1]] : DETAILS[kind][mood]
  const body = random.weighted([
    [compose(random, [OPENINGS[stars], details]), 4],
    [compose(random, [OPENINGS[stars], details, SERVICE[mood]]), 4],
    [compose(random, [details, SERVICE[mood], CLOSINGS[mood]]), 2],
    [compose(random, [OPENINGS[stars], details, SERVICE[mood], CLOSINGS[mood]]), 2],
    [`${compose(random, [OPENINGS[stars], details])}\n\n${compose(random, [SERVICE[mood], CLOSINGS[mood]])}`, 1],
  ])
  const manner = random.weighted([["plain", 74], ["latin", 12], ["typos", 10], ["mixed", 4]] as const)
  switch (manner) {
    case "latin":
      return { title: title && toShlyokavitsa(title), body: toShlyokavitsa(body), locale: "bg" }
    case "typos":
      return { title, body: withTypos(body, random), locale: "bg" }
    case "mixed":
      return { title, body: mixScripts(body, random), locale: "bg" }
    default:
      return { title, body, locale: "bg" }
  }
}

const inEnglish = (random: Random, kind: Kind, rating: number): Written => {
  const mood = rating >= 4 ? 0 : 1
  const parts = [ENGLISH_OPENINGS[rating - 1], ENGLISH_DETAILS[kind][mood], ENGLISH_SERVICE[mood]]
  return {
    title: random.chance(0.45) ? random.pick(ENGLISH_TITLES[rating - 1]) : null,
    body: compose(random, random.chance(0.4) ? parts.slice(0, 2) : parts),
    locale: "en",
  }
}

/** Writes an ordinary review, five in six of them in Bulgarian. */
export const writeReview = (random: Random, kind: Kind, rating: number): Written =>
  random.chance(0.84) ? inBulgarian(random, kind, rating) : inEnglish(random, kind, rating)
