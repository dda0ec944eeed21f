import { col, line, type Template } from "./build"
import { HOW_TO } from "./how-to"

export const WATCH: Template = {
  id: "watch",
  kind: "watch",
  title: { bg: "Каишки за часовници", en: "Watch straps" },
  description: {
    bg: "Дължина на каишката според китката и ширина според корпуса. Проверете числата спрямо вашите модели.",
    en: "Strap length by wrist and strap width by case. Check the figures against your models.",
  },
  intro: {
    bg: "За каишка са нужни две мерки: ширината между ушите на часовника и обиколката на китката.",
    en: "A strap needs two measures: the width between the lugs of the watch and the size of your wrist.",
  },
  notes: {
    bg: "Дължините са на двете части без закопчалката. Ширината трябва да съвпада точно с тази между ушите.",
    en: "The lengths are those of the two parts without the buckle. The width must be exactly the one between the lugs.",
  },
  tables: [
    {
      title: { bg: "Дължина на каишката", en: "Strap length" },
      columns: [
        col.label("size", { bg: "Размер", en: "Size" }),
        col.range("wrist", { bg: "Китка", en: "Wrist" }, "cm", "wrist", { how_to: HOW_TO.wrist.id }),
        col.measure("long", { bg: "Дълга част", en: "Long part" }, "mm", "length", { of: "garment" }),
        col.measure("short", { bg: "Къса част", en: "Short part" }, "mm", "length", { of: "garment" }),
      ],
      rows: [line(["S", "14–16", "105", "65"]), line(["M", "16–18.5", "115", "75"]), line(["L", "18.5–21", "125", "85"])],
    },
    {
      title: { bg: "Ширина при ушите", en: "Width at the lugs" },
      columns: [
        col.label("size", { bg: "Ширина", en: "Width" }),
        col.measure("width", { bg: "Между ушите", en: "Between the lugs" }, "mm", "strap_width", { of: "garment", how_to: "howlugs" }),
        col.range("case", { bg: "Обичаен корпус", en: "Usual case" }, "mm", "case_diameter", { of: "garment" }),
      ],
      rows: [
        line(["16 mm", "16", "26–30"]),
        line(["18 mm", "18", "30–36"]),
        line(["20 mm", "20", "36–41"]),
        line(["22 mm", "22", "41–45"]),
        line(["24 mm", "24", "45–50"]),
      ],
    },
  ],
  how_to: [
    HOW_TO.wrist,
    {
      id: "howlugs",
      title: { bg: "Ширина между ушите", en: "Width between the lugs" },
      body: {
        bg: "Измерете с линийка отвътре разстоянието между двете уши, за които се държи каишката. Закръглете до цял милиметър.",
        en: "Measure the inside distance between the two lugs that hold the strap with a ruler. Round to a whole millimetre.",
      },
    },
  ],
  settings: { display: { unit: "mm", system: null } },
}

export const EARRING: Template = {
  id: "earring",
  kind: "earring",
  title: { bg: "Размери на обици", en: "Earring sizes" },
  description: {
    bg: "Диаметри на халки и дебелини на щифта в милиметри и калибър.",
    en: "Hoop diameters, and post thickness in millimetres and gauge.",
  },
  intro: {
    bg: "Диаметърът на халката е външният. Дебелината на щифта е важна за пиърсинг: обикновените обици са 0,8 мм.",
    en: "The diameter of a hoop is the outer one. Post thickness matters for piercings: ordinary earrings are 0.8 mm.",
  },
  notes: {
    bg: "Халка от 10–12 мм прилепва към ухото. За сравнение: монета от 1 евро е широка 23,25 мм.",
    en: "A hoop of 10–12 mm hugs the ear. For comparison: a 1 euro coin is 23.25 mm wide.",
  },
  tables: [
    {
      title: { bg: "Халки", en: "Hoops" },
      columns: [
        col.label("size", { bg: "Размер", en: "Size" }),
        col.measure("diam", { bg: "Външен диаметър", en: "Outer diameter" }, "mm", "other", { of: "garment", how_to: "howhoop" }),
        col.text("look", { bg: "Как стои", en: "How it looks" }),
      ],
      rows: [
        line(["10 mm", "10", { bg: "прилепва към ухото", en: "hugs the ear" }]),
        line(["15 mm", "15", { bg: "малка", en: "small" }]),
        line(["20 mm", "20", { bg: "малка до средна", en: "small to medium" }]),
        line(["30 mm", "30", { bg: "средна", en: "medium" }]),
        line(["40 mm", "40", { bg: "голяма", en: "large" }]),
        line(["50 mm", "50", { bg: "много голяма", en: "very large" }]),
        line(["60 mm", "60", { bg: "почти до рамото", en: "almost to the shoulder" }]),
      ],
    },
    {
      title: { bg: "Дебелина на щифта", en: "Post thickness" },
      columns: [
        col.label("size", { bg: "Калибър", en: "Gauge" }),
        col.measure("thick", { bg: "Дебелина", en: "Thickness" }, "mm", "thickness", { of: "garment", decimals: { mm: 1, cm: 2, in: 3 } }),
      ],
      rows: [["20g", "0.8"], ["18g", "1"], ["16g", "1.2"], ["14g", "1.6"], ["12g", "2"], ["10g", "2.4"], ["8g", "3.2"], ["6g", "4"], ["4g", "5"], ["2g", "6"], ["0g", "8"]].map(
        (cells) => line(cells)
      ),
    },
  ],
  how_to: [
    {
      id: "howhoop",
      title: { bg: "Диаметър на халката", en: "Diameter of a hoop" },
      body: {
        bg: "Сложете халката върху линийка и измерете от единия външен край до другия.",
        en: "Lay the hoop on a ruler and measure from one outer edge to the other.",
      },
    },
  ],
  settings: { display: { unit: "mm", system: null } },
}

export const HEADWEAR: Template = {
  id: "headwear",
  kind: "headwear",
  title: { bg: "Размери на шапки", en: "Hat sizes" },
  description: {
    bg: "Обиколка на главата 54–63 см с американски и британски размери.",
    en: "Head circumferences of 54–63 cm with American and British sizes.",
  },
  intro: { bg: "Измерете обиколката на главата си в сантиметри и изберете размер.", en: "Measure around your head in centimetres and choose a size." },
  notes: {
    bg: "Между два размера изберете по-големия. Размерите са обичайни за Европа и са за ориентир.",
    en: "Between two sizes, take the larger one. The sizes are customary in Europe and meant as guidance.",
  },
  tables: [
    {
      title: "",
      columns: [
        col.label("size", { bg: "Размер", en: "Size" }),
        col.range("head", { bg: "Обиколка на главата", en: "Head" }, "cm", "head", { how_to: HOW_TO.head.id }),
        col.size("us", "us", "US"),
        col.size("uk", "uk", "UK"),
      ],
      rows: [
        line(["S", "54–55", "6 3/4–6 7/8", "6 5/8–6 3/4"], ["Small"]),
        line(["M", "56–57", "7–7 1/8", "6 7/8–7"], ["Medium"]),
        line(["L", "58–59", "7 1/4–7 3/8", "7 1/8–7 1/4"], ["Large"]),
        line(["XL", "60–61", "7 1/2–7 5/8", "7 3/8–7 1/2"], ["X-Large"]),
        line(["XXL", "62–63", "7 3/4–7 7/8", "7 5/8–7 3/4"], ["2XL"]),
      ],
    },
  ],
  how_to: [HOW_TO.head],
  settings: { display: { unit: "cm", system: null }, tools: { ring_sizer_pdf: false, screen_sizer: false, drawing: "none", find_my_size: true } },
}

const GLOVE_SIZES: [number, string][] = [
  [6, "XS"], [6.5, "S"], [7, "S"], [7.5, "M"], [8, "M"], [8.5, "L"], [9, "L"], [9.5, "XL"], [10, "XL"], [10.5, "XXL"], [11, "XXL"],
]

export const GLOVES: Template = {
  id: "gloves",
  kind: "gloves",
  title: { bg: "Размери на ръкавици", en: "Glove sizes" },
  description: {
    bg: "Размери 6–11 по обиколката на дланта в инчове и сантиметри, с буквени размери.",
    en: "Sizes 6–11 by the circumference of the hand in inches and centimetres, with letter sizes.",
  },
  intro: {
    bg: "Номерът на ръкавицата е обиколката на дланта в инчове. Измерете работната си ръка.",
    en: "The number of a glove is the circumference of the hand in inches. Measure your working hand.",
  },
  notes: {
    bg: "Буквените размери се различават според производителя. За подплатени ръкавици вземете с половин номер по-голям.",
    en: "Letter sizes differ between makers. Take lined gloves half a size larger.",
  },
  tables: [
    {
      title: "",
      columns: [
        col.label("size", { bg: "Номер", en: "Size" }),
        col.measure("hand", { bg: "Обиколка на дланта", en: "Hand" }, "cm", "hand", { how_to: HOW_TO.hand.id }),
        col.size("letter", "international", { bg: "Буквен размер", en: "Letter size" }),
      ],
      rows: GLOVE_SIZES.map(([size, letter]) => line([String(size), (size * 2.54).toFixed(1), letter])),
    },
  ],
  how_to: [HOW_TO.hand],
  settings: {
    display: { unit: "cm", system: "international" },
    tools: { ring_sizer_pdf: false, screen_sizer: false, drawing: "none", find_my_size: true },
  },
}
