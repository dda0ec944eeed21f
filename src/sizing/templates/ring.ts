import { col, line, type Template } from "./build"

const FIRST = 44
const LAST = 70
/** ISO 8653 names a ring by its inner circumference in millimetres, so the diameter follows. */
const SIZES = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index)

export const RING: Template = {
  id: "ring",
  kind: "ring",
  title: { bg: "Размери на пръстени", en: "Ring sizes" },
  description: {
    bg: "Размери 44–70 с диаметър и обиколка в милиметри. Европейският, американският, британският, японският и италианският размер се изчисляват.",
    en: "Sizes 44–70 with diameter and circumference in millimetres. European, American, British, Japanese and Italian sizes are computed.",
  },
  intro: {
    bg: "Измерете пръстен, който ви е по мярка, или обиколката на пръста си и намерете най-близкия размер. Ако сте между два размера, изберете по-големия.",
    en: "Measure a ring that fits you, or the circumference of your finger, and find the nearest size. Between two sizes, take the larger one.",
  },
  notes: {
    bg: "Широките пръстени (над 6 мм) и няколко пръстена един до друг стоят по-стегнато: вземете с четвърт до половин размер по-голям.",
    en: "Wide rings (over 6 mm) and several rings worn together fit more tightly: go up a quarter to half a size.",
  },
  tables: [
    {
      title: "",
      columns: [
        col.label("size", { bg: "Размер", en: "Size" }),
        col.measure("diam", { bg: "Вътрешен диаметър", en: "Inner diameter" }, "mm", "inner_diameter", {
          how_to: "howdiameter",
          decimals: { mm: 1, cm: 2, in: 2 },
        }),
        col.ring("circ", "circumference", "diam", { bg: "Вътрешна обиколка", en: "Inner circumference" }, "howfinger"),
        col.ring("iso", "iso", "diam", "EU"),
        col.ring("us", "us", "diam", "US"),
        col.ring("uk", "uk", "diam", "UK"),
        col.ring("jp", "jp", "diam", "JP"),
        col.ring("it", "it", "diam", "IT"),
      ],
      rows: SIZES.map((size) => line([String(size), (size / Math.PI).toFixed(2)])),
    },
  ],
  how_to: [
    {
      id: "howdiameter",
      title: { bg: "По пръстен, който носите", en: "With a ring you wear" },
      body: {
        bg: "Сложете пръстена върху линийка и измерете разстоянието **отвътре** в най-широкото място. Това е вътрешният диаметър.",
        en: "Lay the ring on a ruler and measure the distance **inside** it at the widest place. That is the inner diameter.",
      },
    },
    {
      id: "howfinger",
      title: { bg: "По пръста", en: "With your finger" },
      body: {
        bg: "Увийте тънка лента хартия около пръста, отбележете мястото, където се застъпва, и я измерете. Мерете вечер, когато пръстите са топли. Лентата трябва да минава през кокалчето.",
        en: "Wrap a narrow strip of paper around the finger, mark where it overlaps and measure it. Measure in the evening, when fingers are warm. The strip must pass over the knuckle.",
      },
    },
  ],
  settings: {
    display: { unit: "mm", system: "iso" },
    tools: { ring_sizer_pdf: true, screen_sizer: true, drawing: "none", find_my_size: true },
  },
}
