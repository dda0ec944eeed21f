/** The Bulgarian law on transliteration (State Gazette 19/2009). */
const LAW: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m", н: "n",
  о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sht", ъ: "a",
  ь: "y", ю: "yu", я: "ya", ѝ: "i",
}

/** Usual spellings of Bulgarian in Latin letters, and in chats; the longest is tried first. */
const USUAL: Record<string, string> = {
  sht: "щ", sh: "ш", ch: "ч", zh: "ж", ts: "ц", tz: "ц", kh: "х", ph: "ф", ou: "у", dj: "дж",
  yu: "ю", iu: "ю", ju: "ю", ya: "я", ja: "я", yo: "йо", jo: "йо", ay: "ай", ey: "ей", oy: "ой", uy: "уй", iy: "ий",
  a: "а", b: "б", c: "ц", d: "д", e: "е", f: "ф", g: "г", h: "х", i: "и", j: "ж", k: "к", l: "л", m: "м", n: "н",
  o: "о", p: "п", q: "я", r: "р", s: "с", t: "т", u: "у", v: "в", w: "в", x: "кс", y: "ъ", z: "з",
}
const LONGEST = 3

/**
 * A 4 or 6 that stands for ч or ш (`4epelare`, `6umen`): inside a word, or before two letters that are
 * no ending of a number (`6-ti`). The `4a` of a block stays.
 */
export const CHAT_DIGIT = /(?<=[a-z])[46](?=[a-z])|(?<![a-z\d])[46](?=[a-z]{2})(?!.(?:ti|ta|to|ma|mi|th|ri)(?![a-z]))/gi

const isUpper = (text: string): boolean => text !== text.toLowerCase()

/** Gives a spelling the case of what it stands for: `Щ` alone is `Sht`, in `ЩАСТИЕ` it is `SHT`. */
const inCaseOf = (spelling: string, original: string, next: string): string => {
  if (!isUpper(original[0])) {
    return spelling
  }
  const allUpper = original.length > 1 ? isUpper(original[1]) : isUpper(next)
  return allUpper ? spelling.toUpperCase() : spelling[0].toUpperCase() + spelling.slice(1)
}

/** Bulgarian in Latin letters by the law: `ул. Щастие` becomes `ul. Shtastie`; `ия` ending a word is `ia`. */
export const toLatin = (text: string): string => {
  const composed = text.normalize("NFC")
  return composed
    .replace(/българия/gi, (word) => inCaseOf("bulgaria", word, ""))
    .replace(/ия(?![\p{L}])/giu, (pair) => inCaseOf("ia", pair, ""))
    .replace(/[а-яѝ]/giu, (letter, at: number, whole: string) => {
      const spelling = LAW[letter.toLowerCase()]
      return spelling ? inCaseOf(spelling, letter, whole[at + 1] ?? "") : letter
    })
}

/**
 * Latin letters as Bulgarian, by the law and the usual spellings: `Shipchenski prohod` becomes
 * `Шипченски проход`. Not exact: `a` may stand for `ъ`. A text with a Cyrillic letter is left alone.
 */
export const toCyrillic = (text: string): string => {
  if (/\p{Script=Cyrillic}/u.test(text)) {
    return text
  }
  const ended = text
    .replace(/ia(?![\p{L}])/giu, (pair) => inCaseOf("ия", pair, ""))
    .replace(CHAT_DIGIT, (digit) => (digit === "6" ? "sh" : "ch"))
  let result = ""
  for (let at = 0; at < ended.length; ) {
    const length = [LONGEST, 2, 1].find((size) => USUAL[ended.slice(at, at + size).toLowerCase()] && at + size <= ended.length)
    const taken = ended.slice(at, at + (length ?? 1))
    const letter = USUAL[taken.toLowerCase()]
    result += letter ? inCaseOf(letter, taken, ended[at + taken.length] ?? "") : taken
    at += taken.length
  }
  return result
}
