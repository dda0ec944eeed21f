import { type TemplateHowTo, type Words } from "./build"

const block = (id: string, title: Words, body: Words): TemplateHowTo => ({ id, title, body })

/** How to take a measure of the body, shared by the clothing templates. */
export const HOW_TO = {
  chest: block(
    "howchest",
    { bg: "Гръдна обиколка", en: "Chest" },
    {
      bg: "Прекарайте метъра хоризонтално през най-изпъкналата част на гърдите и под мишниците. Дишайте спокойно и не стягайте метъра.",
      en: "Pass the tape horizontally around the fullest part of the chest and under the arms. Breathe normally and do not pull the tape tight.",
    }
  ),
  underbust: block(
    "howunderbust",
    { bg: "Обиколка под бюста", en: "Underbust" },
    {
      bg: "Увийте метъра хоризонтално точно под гърдите. Издишайте и го оставете да приляга плътно, без да се впива.",
      en: "Pass the tape horizontally right under the bust. Breathe out and let it lie close, without cutting in.",
    }
  ),
  bust: block(
    "howbust",
    { bg: "Обиколка на бюста", en: "Bust" },
    {
      bg: "Облечете сутиен без подплънки. Прекарайте метъра хоризонтално през най-изпъкналата част на бюста и не го стягайте.",
      en: "Wear a bra without padding. Pass the tape horizontally around the fullest part of the bust and do not pull it tight.",
    }
  ),
  waist: block(
    "howwaist",
    { bg: "Обиколка на талията", en: "Waist" },
    {
      bg: "Измерете най-тясното място на кръста, обикновено малко над пъпа. Оставете един пръст между метъра и тялото.",
      en: "Measure the narrowest part of the waist, usually just above the navel. Keep one finger between the tape and the body.",
    }
  ),
  hip: block(
    "howhips",
    { bg: "Обиколка на ханша", en: "Hips" },
    {
      bg: "Застанете със събрани стъпала и измерете най-широката част на ханша.",
      en: "Stand with your feet together and measure the fullest part of the hips.",
    }
  ),
  neck: block(
    "howneck",
    { bg: "Обиколка на врата", en: "Neck" },
    {
      bg: "Измерете около основата на врата, където стои яката, с един пръст хлабина.",
      en: "Measure around the base of the neck, where the collar sits, with one finger of room.",
    }
  ),
  inseam: block(
    "howinseam",
    { bg: "Вътрешна дължина на крачола", en: "Inseam" },
    {
      bg: "Измерете по вътрешната страна на крака от чатала до глезена. Най-лесно е по панталон, който ви стои добре.",
      en: "Measure along the inside of the leg from the crotch to the ankle. It is easiest on trousers that fit you well.",
    }
  ),
  head: block(
    "howhead",
    { bg: "Обиколка на главата", en: "Head" },
    {
      bg: "Прекарайте метъра през средата на челото, на два пръста над веждите и ушите, и през най-изпъкналата част отзад.",
      en: "Pass the tape across the middle of the forehead, two fingers above the eyebrows and ears, and around the fullest part at the back.",
    }
  ),
  hand: block(
    "howhand",
    { bg: "Обиколка на дланта", en: "Hand" },
    {
      bg: "Измерете работната си ръка около кокалчетата, без палеца. Свийте леко дланта, докато мерите.",
      en: "Measure your working hand around the knuckles, without the thumb. Bend the hand slightly while you measure.",
    }
  ),
  foot: block(
    "howfoot",
    { bg: "Дължина на стъпалото", en: "Foot length" },
    {
      bg: "Стъпете върху лист хартия с пета до стената и отбележете най-дългия пръст. Измерете от стената до чертата. Мерете вечер и двете стъпала и вземете по-дългото.",
      en: "Stand on a sheet of paper with your heel against the wall and mark the longest toe. Measure from the wall to the mark. Measure both feet in the evening and take the longer one.",
    }
  ),
  wrist: block(
    "howwrist",
    { bg: "Обиколка на китката", en: "Wrist" },
    {
      bg: "Увийте метър или лента хартия плътно около китката, точно над костта, и отчетете дължината.",
      en: "Wrap a tape or a strip of paper closely around the wrist, just above the bone, and read the length.",
    }
  ),
} as const

/** Closing note of the guides whose figures are customary, not a standard. */
export const CUSTOMARY: Words = {
  bg: "Размерите са обичайни за Европа и са за ориентир. Кройките се различават според модела.",
  en: "The sizes are customary in Europe and meant as guidance. Cuts differ from model to model.",
}
