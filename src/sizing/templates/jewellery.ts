import { col, line, type Template } from "./build"
import { HOW_TO } from "./how-to"

const BRACELETS: [string, number][] = [["XS", 16], ["S", 17], ["M", 18], ["L", 19], ["XL", 20], ["XXL", 21]]
/** Comfortable ease is 1.9 to 2.5 cm; the ranges of neighbouring sizes meet. */
const EASE = { most: 2.5, least: 1.5 }

export const BRACELET: Template = {
  id: "bracelet",
  kind: "bracelet",
  title: { bg: "Размери на гривни", en: "Bracelet sizes" },
  description: {
    bg: "Дължини 16–21 см с обиколката на китката, за която са удобни, и чертеж.",
    en: "Lengths of 16–21 cm with the wrist they are comfortable for, and a drawing.",
  },
  intro: {
    bg: "Измерете китката си и изберете дължина, която оставя толкова свобода, колкото обичате.",
    en: "Measure your wrist and choose a length that leaves as much room as you like.",
  },
  notes: {
    bg: "Дължината е на цялата гривна заедно със закопчалката. Гривните с едри мъниста вземайте с 1 см по-дълги.",
    en: "The length is that of the whole bracelet with its clasp. Take bracelets of large beads 1 cm longer.",
  },
  tables: [
    {
      title: "",
      columns: [
        col.label("size", { bg: "Размер", en: "Size" }),
        col.measure("length", { bg: "Дължина на гривната", en: "Bracelet length" }, "cm", "length", { of: "garment" }),
        col.range("wrist", { bg: "Китка", en: "Wrist" }, "cm", "wrist", { how_to: HOW_TO.wrist.id }),
      ],
      rows: BRACELETS.map(([name, length]) =>
        line([name, String(length), `${length - EASE.most}–${length - EASE.least}`], [`${length} cm`])
      ),
    },
  ],
  how_to: [
    HOW_TO.wrist,
    {
      id: "howease",
      title: { bg: "Колко свобода да оставите", en: "How much room to leave" },
      body: {
        bg: "- **Плътно:** китката плюс 0,6–1,3 см\n- **Удобно:** китката плюс 1,9–2,5 см\n- **Свободно:** китката плюс 2,5–3,2 см",
        en: "- **Close:** wrist plus 0.6–1.3 cm\n- **Comfortable:** wrist plus 1.9–2.5 cm\n- **Loose:** wrist plus 2.5–3.2 cm",
      },
    },
  ],
  settings: {
    display: { unit: "cm", system: null },
    tools: { ring_sizer_pdf: false, screen_sizer: false, drawing: "bracelet", find_my_size: true },
  },
}

const NECKLACES: [number, { bg: string; en: string }, { bg: string; en: string }][] = [
  [35, { bg: "яка", en: "collar" }, { bg: "плътно около врата", en: "close around the neck" }],
  [40, { bg: "чокър", en: "choker" }, { bg: "в основата на врата", en: "at the base of the neck" }],
  [45, { bg: "принцеса", en: "princess" }, { bg: "върху ключиците", en: "on the collarbones" }],
  [50, { bg: "матине", en: "matinee" }, { bg: "малко под ключиците", en: "just below the collarbones" }],
  [55, { bg: "матине", en: "matinee" }, { bg: "над деколтето", en: "above the neckline" }],
  [60, { bg: "матине", en: "matinee" }, { bg: "върху деколтето", en: "on the neckline" }],
  [70, { bg: "опера", en: "opera" }, { bg: "върху бюста", en: "on the bust" }],
  [80, { bg: "опера", en: "opera" }, { bg: "под бюста", en: "below the bust" }],
  [90, { bg: "въже", en: "rope" }, { bg: "до талията, може и на два реда", en: "to the waist, or worn twice around" }],
]

export const NECKLACE: Template = {
  id: "necklace",
  kind: "necklace",
  title: { bg: "Дължини на колиета и синджири", en: "Necklace and chain lengths" },
  description: {
    bg: "Обичайните дължини 35–90 см, как се наричат и къде лежат, с чертеж.",
    en: "The usual lengths of 35–90 cm, what they are called and where they lie, with a drawing.",
  },
  intro: {
    bg: "Дължината е на цялото колие, закопчано около врата. Най-сигурно е да измерите колие, което ви харесва.",
    en: "The length is that of the whole necklace, closed around the neck. Measuring a necklace you like is the safest way.",
  },
  notes: {
    bg: "Къде лежи колието, зависи и от ръста и врата. Имената не са стандарт: важна е дължината в сантиметри.",
    en: "Where a necklace lies also depends on height and neck. The names are no standard: the length in centimetres is what counts.",
  },
  tables: [
    {
      title: "",
      columns: [
        col.label("size", { bg: "Размер", en: "Size" }),
        col.measure("length", { bg: "Дължина", en: "Length" }, "cm", "length", { of: "garment", how_to: "hownecklace" }),
        col.text("name", { bg: "Вид", en: "Style" }),
        col.text("lies", { bg: "Къде лежи", en: "Where it lies" }),
      ],
      rows: NECKLACES.map(([length, name, lies]) => line([String(length), String(length), name, lies])),
    },
  ],
  how_to: [
    {
      id: "hownecklace",
      title: { bg: "Как да измерите", en: "How to measure" },
      body: {
        bg: "Разкопчайте колие, което ви стои добре, и го измерете изпънато от единия до другия край на закопчалката. Ако нямате такова, увийте канап около врата на желаното място и измерете него.",
        en: "Open a necklace that suits you and measure it laid straight from one end of the clasp to the other. If you have none, lay a string around your neck where you want it and measure the string.",
      },
    },
  ],
  settings: {
    display: { unit: "cm", system: null },
    tools: { ring_sizer_pdf: false, screen_sizer: false, drawing: "necklace", find_my_size: false },
  },
}
