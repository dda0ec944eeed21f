import type { Flag } from "./review"

/** A marked stretch of a text, as offsets in UTF-16 units. */
export type FlagSpan = { flag: Flag; start: number; end: number }

/** `hint` is a cheap test that rules a pattern out: most texts hold none of these. */
const PATTERNS: { flag: Flag; hint: RegExp; pattern: RegExp }[] = [
  { flag: "email", hint: /@/, pattern: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu },
  {
    flag: "link",
    hint: /:\/\/|www\.|\.(?:com|net|org|info|biz|shop|store|online|site|bg|eu|ru|cn|бг)/i,
    pattern:
      /(?:https?:\/\/|www\.)[^\s<>"']{2,200}|(?<![\p{L}\d@.-])[\p{L}\d-]{2,63}\.(?:com|net|org|info|biz|shop|store|online|site|bg|eu|ru|cn|бг)(?:\/[^\s<>"']{0,200})?(?![\p{L}\d-])/giu,
  },
  { flag: "iban", hint: /[A-Z]{2}\d{2}/, pattern: /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu },
  { flag: "phone", hint: /[+0]\d/, pattern: /(?<![\d\p{L}])(?:\+|00|0)\d(?:[ \-/.()]{0,2}\d){7,13}(?!\d)/gu },
  { flag: "shouting", hint: /\p{Lu}{2}/u, pattern: /(?:(?<![\p{L}])\p{Lu}{2,}(?![\p{L}])[ !?,.]*){4,}/gu },
  { flag: "repetition", hint: /(.)\1{5}/s, pattern: /(.)\1{5,}/gsu },
  {
    flag: "latin_bulgarian",
    hint: /[a-z]{2}/i,
    pattern:
      /(?<![\p{L}\d])(?:mnogo|mn|super|blagodarq|blagodarya|haresva|haresa|kachestvo|ka4estvo|dostavka|porachka|poruchka|poru4ka|preporachvam|preporu4vam|prasten|prysten|grivna|obeci|obezi|koeto|kakto|zashtoto|za6toto|dovolna|dovolen|krasivo|hubavo|losho)(?![\p{L}\d])/giu,
  },
]

/**
 * Marks what a moderator should look at in a text: links, addresses, phone and account
 * numbers, shouting, runs of one character, Bulgarian typed in Latin letters. It informs and
 * never decides, and it does not see the rating. The database knows one flag more,
 * `duplicate`, which needs the other reviews.
 */
export const findFlags = (text: string): FlagSpan[] => {
  const spans: FlagSpan[] = []
  for (const { flag, hint, pattern } of PATTERNS) {
    if (!hint.test(text)) {
      continue
    }
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].trimEnd().length
      if (!spans.some((span) => start < span.end && end > span.start)) {
        spans.push({ flag, start, end })
      }
    }
  }
  return spans.sort((a, b) => a.start - b.start)
}

/** The distinct flags of a text, in the order of the first mark. */
export const flagsOf = (text: string): Flag[] => [...new Set(findFlags(text).map((span) => span.flag))]
