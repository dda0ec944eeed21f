import { CHAT_DIGIT } from "../../../shipping/transliteration"

/**
 * Every usual spelling of a Bulgarian name ends in the same Latin letters: `Шумен`, `Shumen` and
 * `6umen` are all `shumen`; `Ямбол`, `Yambol`, `Iambol` and `qmbol` all `iambol`. What a person has
 * typed so far stays the start of what they will have typed.
 */
const LETTERS: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m", н: "n",
  о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sht", ъ: "a",
  ь: "i", ю: "iu", я: "ia", ѝ: "i", ы: "i", э: "e", ё: "io", і: "i",
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/w/g, "v"],
  [/q/g, "ia"],
  [/x/g, "h"],
  [/j/g, "zh"],
  [/y/g, "i"],
  [/c(?!h)/g, "ts"],
  [/tz(?!h)/g, "ts"],
  [/kh/g, "h"],
  [/ph/g, "f"],
  [/ou/g, "u"],
  [/([a-z])\1+/g, "$1"],
]

/** Other spellings of a name that are no other spelling of its letters: `Търново` is `Turnovo` too. */
const VARIANTS: readonly (readonly [RegExp, (letter: string) => string])[] = [
  [/ъ/g, () => "у"],
  [/ъ/g, () => "и"],
  [/ю/g, () => "у"],
  [/[йяю]/g, (letter) => ({ й: "ж", я: "жа", ю: "жу" })[letter] ?? letter],
  [/дж/g, () => "ж"],
  [/кс/g, () => "х"],
]

/** Numbers of kings, found by figures too. */
const ROMAN: Record<string, string> = { ii: "2", iii: "3", iv: "4", vi: "6", vii: "7", viii: "8", ix: "9", xi: "11", xii: "12" }

/** Folded words that say what kind of place follows; nobody has to type them, and nobody is stopped. */
const KINDS = new Set(["gr", "s", "ul", "bul", "zhk", "kv", "pl", "obl", "obsht"])
/** The same written out; only at the start, since `Ново село` is a name. */
const FULL_KINDS = new Set(["ulitsa", "bulevard", "ploshtad", "kvartal", "grad", "selo", "ul", "gr"])

/** Words that names abbreviate, by their folded abbreviation. */
const ABBREVIATIONS: Record<string, string> = {
  gen: "general", prof: "profesor", kap: "kapitan", akad: "akademik", inzh: "inzhener", polk: "polkovnik",
  dr: "doktor", sv: "sveti sveta", al: "aleksandar", hr: "hristo",
}

const MOST_WORDS = 8

/** Tokens of a text in small letters, with whether a dot followed. */
const tokensOf = (text: string): { word: string; dotted: boolean }[] => {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/(?<![\p{L}\d])(?:ж|zh|j)\s?\.\s?(?:к|k)\.?(?![\p{L}\d])/gu, "жк.")
    .replace(/(?<![\p{L}\d])(?:д-?р|d-?r)(?![\p{L}\d])/gu, "др")
  return [...plain.matchAll(/([\p{L}\p{M}\d]+)(\.?)/gu)].map(([, word, dot]) => ({ word, dotted: dot !== "" }))
}

/** One word in its folded letters. */
export const foldWord = (word: string): string => {
  const latin = word
    .normalize("NFC")
    .toLowerCase()
    .replace(CHAT_DIGIT, (digit) => (digit === "6" ? "sh" : "ch"))
    .replace(/[а-яѝёі]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
  return SPELLINGS.reduce((folded, [from, to]) => folded.replace(from, to), latin)
}

/** `mladost1` is two words; `1a` is one. */
const split = (folded: string): string[] => folded.split(/(?<=\p{L})(?=\d)/u)

const unique = (words: string[]): string[] => [...new Set(words)]

/** Folded words of a name, in its order and without those that name its kind. */
export const nameWords = (name: string): string[] => {
  const folded = tokensOf(name).flatMap(({ word }) => split(foldWord(word)))
  const telling = folded.filter((word) => !KINDS.has(word))
  return telling.length > 0 ? telling : folded
}

/** A name in folded letters: what is compared as a whole. */
export const nameKey = (name: string): string => nameWords(name).join(" ")

/** Every folded word a name can be found by, as a text with a space before each. */
export const searchWords = (...names: (string | null | undefined)[]): string => {
  const words = names.flatMap((name) => tokensOf(name ?? "")).flatMap(({ word }) => {
    const spellings = VARIANTS.map(([from, to]) => foldWord(word.replace(from, to)))
    const folded = [foldWord(word), ...spellings].flatMap(split)
    return [...folded, ...(ROMAN[word] ? [ROMAN[word]] : []), ...folded.flatMap((part) => ABBREVIATIONS[part]?.split(" ") ?? [])]
  })
  const telling = unique(words).filter((word) => !KINDS.has(word))
  return telling.map((word) => ` ${word}`).join("")
}

/** A `c` that ends what was typed so far may become ц or, with an `h`, ч: it is left out while it is the last. */
const foldTyped = (word: string, last: boolean): string => foldWord(last ? word.replace(/(?<=.)c$/, "") : word)

/**
 * Folded words of what a person typed, at most eight. Kinds (`гр.`, `с.`, `ul.`, `жк`) are left out,
 * unless the word is the last and has no dot, since then it may be the start of a name.
 */
export const queryWords = (typed: string): string[] => {
  const tokens = tokensOf(typed).map(({ word, dotted }, at, all) => ({ word: foldTyped(word, at === all.length - 1), dotted }))
  const telling = tokens.filter(({ word, dotted }, at) => {
    const last = at === tokens.length - 1
    const kind = KINDS.has(word) && (dotted || !last)
    return !kind && !(at === 0 && !last && FULL_KINDS.has(word))
  })
  return telling.flatMap(({ word }) => split(word)).slice(0, MOST_WORDS)
}
