import { type GuideDocument } from "../../contracts/size-guide-document"
import { col, line, type Template, type TemplateHowTo, type TemplateTable, type Words } from "./build"
import { CUSTOMARY, HOW_TO } from "./how-to"

const SIZE: Words = { bg: "Размер", en: "Size" }
const CHEST: Words = { bg: "Гръдна обиколка", en: "Chest" }
const WAIST: Words = { bg: "Талия", en: "Waist" }
const HIP: Words = { bg: "Ханш", en: "Hips" }
const FULL_NAMES: Record<string, string[]> = {
  XS: ["X-Small"], S: ["Small"], M: ["Medium"], L: ["Large"], XL: ["X-Large"], XXL: ["2XL"], "3XL": ["XXXL"],
}
const sized = (cells: string[]) => line(cells, FULL_NAMES[cells[0]])

interface Clothing {
  id: string
  audience: GuideDocument["audience"]
  title: Words
  description: Words
  table: Omit<TemplateTable, "title">
  how_to: TemplateHowTo[]
}

const clothing = ({ id, audience, title, description, table, how_to }: Clothing): Template => ({
  id,
  kind: "clothing",
  title,
  description,
  intro: {
    bg: "Мерките са на тялото, а не на дрехата. Измерете се по бельо и сравнете с таблицата.",
    en: "The measures are those of the body, not of the garment. Measure yourself in underwear and compare with the table.",
  },
  notes: CUSTOMARY,
  tables: [{ title: "", ...table }],
  how_to,
  settings: {
    audience,
    google_size_system: "EU",
    display: { unit: "cm", system: "eu" },
    tools: { ring_sizer_pdf: false, screen_sizer: false, drawing: "none", find_my_size: true },
  },
})

const measures = {
  chest: col.range("chest", CHEST, "cm", "chest", { how_to: HOW_TO.chest.id }),
  waist: col.range("waist", WAIST, "cm", "waist", { how_to: HOW_TO.waist.id }),
  hip: col.range("hips", HIP, "cm", "hip", { how_to: HOW_TO.hip.id }),
}
const systems = [col.size("eu", "eu", "EU"), col.size("uk", "uk", "UK"), col.size("us", "us", "US")]

const BANDS = [65, 70, 75, 80, 85, 90]
const CUPS = ["A", "B", "C", "D", "E", "F"]
/**
 * EN 13402: the band is the underbust in steps of 5 cm, the cup is how much larger the bust is than
 * the band, 12 to 14 cm for an A and 2 cm more for each further one.
 */
const BRAS = BANDS.flatMap((band) =>
  CUPS.map((cup, index) => [`${band}${cup}`, `${band - 2}–${band + 2}`, `${band + 12 + 2 * index}–${band + 14 + 2 * index}`])
)

export const CLOTHING: Template[] = [
  clothing({
    id: "women-tops",
    audience: "Womens",
    title: { bg: "Дамски блузи и рокли", en: "Women's tops and dresses" },
    description: {
      bg: "XS–3XL с гръдна обиколка, талия и ханш в обичайните за Европа мерки. Проверете ги спрямо вашите кройки.",
      en: "XS–3XL with chest, waist and hips as is customary in Europe. Check them against your cuts.",
    },
    table: {
      columns: [col.label("size", SIZE), ...systems, measures.chest, measures.waist, measures.hip],
      rows: [
        ["XS", "34", "6", "2", "78–82", "62–66", "86–90"],
        ["S", "36", "8", "4", "82–86", "66–70", "90–94"],
        ["M", "38", "10", "6", "86–90", "70–74", "94–98"],
        ["L", "40", "12", "8", "90–94", "74–78", "98–102"],
        ["XL", "42", "14", "10", "94–98", "78–82", "102–106"],
        ["XXL", "44", "16", "12", "98–102", "82–86", "106–110"],
        ["3XL", "46", "18", "14", "102–106", "86–90", "110–114"],
      ].map(sized),
    },
    how_to: [HOW_TO.chest, HOW_TO.waist, HOW_TO.hip],
  }),
  clothing({
    id: "women-bottoms",
    audience: "Womens",
    title: { bg: "Дамски поли и панталони", en: "Women's skirts and trousers" },
    description: {
      bg: "XS–3XL с талия, ханш и размер дънки в обичайните за Европа мерки. Проверете ги спрямо вашите кройки.",
      en: "XS–3XL with waist, hips and jeans sizes as is customary in Europe. Check them against your cuts.",
    },
    table: {
      columns: [
        col.label("size", SIZE),
        ...systems,
        col.size("jeans", "international", { bg: "Дънки W", en: "Jeans W" }),
        measures.waist,
        measures.hip,
      ],
      rows: [
        ["XS", "34", "6", "2", "25–26", "62–66", "86–90"],
        ["S", "36", "8", "4", "27–28", "66–70", "90–94"],
        ["M", "38", "10", "6", "29", "70–74", "94–98"],
        ["L", "40", "12", "8", "30–31", "74–78", "98–102"],
        ["XL", "42", "14", "10", "32", "78–82", "102–106"],
        ["XXL", "44", "16", "12", "33–34", "82–86", "106–110"],
        ["3XL", "46", "18", "14", "35–36", "86–90", "110–114"],
      ].map(sized),
    },
    how_to: [HOW_TO.waist, HOW_TO.hip],
  }),
  clothing({
    id: "bras",
    audience: "Womens",
    title: { bg: "Сутиени", en: "Bras" },
    description: {
      bg: "65A–90F с обиколка под бюста и обиколка на бюста според EN 13402. Проверете ги спрямо вашите модели.",
      en: "65A–90F with underbust and bust after EN 13402. Check them against your models.",
    },
    table: {
      columns: [
        col.bra("size", "eu", { bg: "Размер ЕС", en: "EU size" }),
        col.range("under", { bg: "Обиколка под бюста", en: "Underbust" }, "cm", "underbust", { how_to: HOW_TO.underbust.id }),
        col.range("bust", { bg: "Обиколка на бюста", en: "Bust" }, "cm", "chest", { how_to: HOW_TO.bust.id }),
      ],
      rows: BRAS.map((cells) => line(cells)),
    },
    how_to: [HOW_TO.underbust, HOW_TO.bust],
  }),
  clothing({
    id: "men-tops",
    audience: "Mens",
    title: { bg: "Мъжки ризи, блузи и сака", en: "Men's shirts, tops and jackets" },
    description: {
      bg: "XS–3XL с гръдна обиколка, талия и яка в обичайните за Европа мерки. Проверете ги спрямо вашите кройки.",
      en: "XS–3XL with chest, waist and collar as is customary in Europe. Check them against your cuts.",
    },
    table: {
      columns: [
        col.label("size", SIZE),
        ...systems,
        measures.chest,
        measures.waist,
        col.range("neck", { bg: "Яка", en: "Collar" }, "cm", "neck", { how_to: HOW_TO.neck.id }),
      ],
      rows: [
        ["XS", "44", "34", "34", "86–90", "74–78", "35–36"],
        ["S", "46", "36", "36", "90–94", "78–82", "37–38"],
        ["M", "48", "38", "38", "94–98", "82–86", "39–40"],
        ["L", "50", "40", "40", "98–102", "86–90", "41–42"],
        ["XL", "52", "42", "42", "102–106", "90–94", "43–44"],
        ["XXL", "54", "44", "44", "106–110", "94–98", "45–46"],
        ["3XL", "56", "46", "46", "110–114", "98–102", "47–48"],
      ].map(sized),
    },
    how_to: [HOW_TO.chest, HOW_TO.waist, HOW_TO.neck],
  }),
  clothing({
    id: "men-trousers",
    audience: "Mens",
    title: { bg: "Мъжки панталони", en: "Men's trousers" },
    description: {
      bg: "Размери 44–56 с талия, ханш, дължина на крачола и размер дънки. Проверете ги спрямо вашите кройки.",
      en: "Sizes 44–56 with waist, hips, inseam and jeans sizes. Check them against your cuts.",
    },
    table: {
      columns: [
        col.label("size", SIZE),
        col.size("eu", "eu", "EU"),
        col.size("jeans", "international", { bg: "Дънки W", en: "Jeans W" }),
        measures.waist,
        measures.hip,
        col.range("inseam", { bg: "Вътрешна дължина на крачола", en: "Inseam" }, "cm", "inseam", { how_to: HOW_TO.inseam.id }),
      ],
      rows: [
        ["XS", "44", "29–30", "74–78", "88–92", "78–79"],
        ["S", "46", "31–32", "78–82", "92–96", "79–80"],
        ["M", "48", "33", "82–86", "96–100", "80–81"],
        ["L", "50", "34–35", "86–90", "100–104", "81–82"],
        ["XL", "52", "36", "90–94", "104–108", "82–83"],
        ["XXL", "54", "38", "94–98", "108–112", "83–84"],
        ["3XL", "56", "40", "98–102", "112–116", "84–85"],
      ].map(sized),
    },
    how_to: [HOW_TO.waist, HOW_TO.hip, HOW_TO.inseam],
  }),
]
