import type { Kind } from "../catalogue/types"

export const ENGLISH_OPENINGS: readonly (readonly string[])[] = [
  ["Very disappointed.", "Sent it back the same day.", "Would not buy again."],
  ["Not what the picture promised.", "Nice idea, poor finish.", "I expected better."],
  ["It is fine, nothing more.", "Mixed feelings.", "Decent for the price."],
  ["Very happy with it.", "Lovely, with one small complaint.", "A good buy."],
  ["Absolutely beautiful!", "Even better than in the pictures.", "I wear it every day.", "My wife cried with joy.", "Perfect gift from our trip to Sofia.", "Stunning quality."],
]

export const ENGLISH_DETAILS: Record<Kind, readonly [readonly string[], readonly string[]]> = {
  ring: [["The stone catches every bit of light.", "The size chart was spot on.", "The engraving is crisp."], ["The stone fell out within a week.", "It runs a full size small.", "It left a green mark on my finger."]],
  bracelet: [["The clasp is really secure.", "Just right for a slim wrist.", "It goes well with my watch."], ["The clasp opened on its own.", "The thread broke on day three."]],
  necklace: [["The chain is fine but strong.", "It does not tangle with my other chains.", "The pendant sits just right."], ["The chain snapped while I was closing it.", "It tarnished within two weeks."]],
  earrings: [["Light enough to wear all day.", "No trouble at all with my sensitive ears.", "They sparkle with every move."], ["My ears turned red the first evening.", "One is a different shade from the other."]],
  watch: [["The dial is easy to read.", "It looks far more expensive.", "The strap was soft from the start."], ["It stopped after a month.", "The glass scratched at once."]],
  clothing: [["The fabric is soft and not see-through.", "True to size.", "Still like new after three washes."], ["It shrank in the first wash.", "Runs at least one size small.", "Threads everywhere."]],
}

export const ENGLISH_SERVICE: readonly [readonly string[], readonly string[]] = [
  ["Arrived the next day.", "The wrapping was so pretty I did not want to open it.", "The shop answered within minutes.", "Came with a handwritten card."],
  ["It took eleven days.", "Nobody answers the phone.", "The box was crushed."],
]

export const ENGLISH_TITLES: readonly (readonly string[])[] = [
  ["Disappointing", "Avoid"],
  ["Expected more", "Not as pictured"],
  ["It is okay", "Average"],
  ["Very nice", "Happy"],
  ["Gorgeous!", "Love it", "Perfect gift", "Beautiful"],
]

/** A few buyers from abroad write in their own language. */
export const FOREIGN: readonly (readonly [locale: string, rating: number, body: string])[] = [
  ["de", 5, "Wunderschön verarbeitet und schnell geliefert. Meine Mutter war begeistert."],
  ["de", 4, "Sehr hübsch, nur der Versand nach Wien hat etwas gedauert."],
  ["ro", 5, "Foarte frumos, exact ca în poze. Recomand!"],
  ["ro", 3, "Este drăguț, dar mă așteptam la un lanț mai gros."],
  ["el", 5, "Πανέμορφο κόσμημα και προσεγμένη συσκευασία."],
  ["mk", 5, "Прекрасна изработка, пристигна брзо во Скопје."],
  ["sr", 4, "Лепо и квалитетно, мало је мање него што сам мислила."],
  ["ru", 5, "Очень красиво, упаковка на высоте. Спасибо!"],
]
