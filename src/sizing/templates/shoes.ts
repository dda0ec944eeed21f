import { type GuideDocument } from "../../contracts/size-guide-document"
import { col, line, type Template, type TemplateColumn, type Words } from "./build"
import { HOW_TO } from "./how-to"

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index)
/** A European size is one and a half times the foot in centimetres, plus two. */
const foot = (size: number) => ((size - 2) / 1.5).toFixed(1)

interface Shoes {
  id: string
  audience: GuideDocument["audience"]
  title: Words
  description: Words
  sizes: [number, number]
  systems: TemplateColumn[]
}

const shoes = ({ id, audience, title, description, sizes, systems }: Shoes): Template => ({
  id,
  kind: "shoes",
  title,
  description,
  intro: {
    bg: "Измерете стъпалото си и намерете най-близката дължина. Ако сте между два размера, изберете по-големия.",
    en: "Measure your foot and find the nearest length. Between two sizes, take the larger one.",
  },
  notes: {
    bg: "Дължината е на стъпалото, а не на стелката. Производителите се различават с до половин размер.",
    en: "The length is that of the foot, not of the insole. Makers differ by up to half a size.",
  },
  tables: [
    {
      title: "",
      columns: [
        col.label("size", { bg: "Размер", en: "Size" }),
        col.measure("foot", { bg: "Дължина на стъпалото", en: "Foot length" }, "cm", "foot_length", { how_to: HOW_TO.foot.id }),
        col.shoes("eu", "eu", "foot", "EU"),
        ...systems,
      ],
      rows: range(...sizes).map((size) => line([String(size), foot(size)])),
    },
  ],
  how_to: [HOW_TO.foot],
  settings: {
    audience,
    google_size_system: "EU",
    display: { unit: "cm", system: "eu" },
    tools: { ring_sizer_pdf: false, screen_sizer: false, drawing: "none", find_my_size: true },
  },
})

export const SHOES: Template[] = [
  shoes({
    id: "shoes-women",
    audience: "Womens",
    title: { bg: "Дамски обувки", en: "Women's shoes" },
    description: {
      bg: "Размери 35–42 с дължина на стъпалото; британският и американският размер се изчисляват.",
      en: "Sizes 35–42 with foot length; British and American sizes are computed.",
    },
    sizes: [35, 42],
    systems: [col.shoes("uk", "uk", "foot", "UK"), col.shoes("us", "us_women", "foot", "US")],
  }),
  shoes({
    id: "shoes-men",
    audience: "Mens",
    title: { bg: "Мъжки обувки", en: "Men's shoes" },
    description: {
      bg: "Размери 39–47 с дължина на стъпалото; британският и американският размер се изчисляват.",
      en: "Sizes 39–47 with foot length; British and American sizes are computed.",
    },
    sizes: [39, 47],
    systems: [col.shoes("uk", "uk", "foot", "UK"), col.shoes("us", "us_men", "foot", "US")],
  }),
  shoes({
    id: "shoes-children",
    audience: null,
    title: { bg: "Детски обувки", en: "Children's shoes" },
    description: {
      bg: "Размери 20–31 с дължина на стъпалото; британският и американският детски размер се изчисляват.",
      en: "Sizes 20–31 with foot length; British and American children's sizes are computed.",
    },
    sizes: [20, 31],
    systems: [col.shoes("uk", "uk_child", "foot", "UK"), col.shoes("us", "us_child", "foot", "US")],
  }),
]
