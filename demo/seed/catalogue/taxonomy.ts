import type { Bilingual } from "./types"

export interface Category {
  handle: string
  name: Bilingual
  children: Category[]
}

const category = (handle: string, bg: string, en: string, children: Category[] = []): Category => ({
  handle,
  name: { bg, en },
  children,
})

/** The category tree, at most three levels deep. */
export const CATEGORIES: Category[] = [
  category("jewellery", "Бижута", "Jewellery", [
    category("rings", "Пръстени", "Rings", [
      category("engagement-rings", "Годежни пръстени", "Engagement rings"),
      category("wedding-rings", "Брачни халки", "Wedding bands"),
      category("statement-rings", "Пръстени с камък", "Statement rings"),
    ]),
    category("bracelets", "Гривни", "Bracelets", [
      category("tennis-bracelets", "Тенис гривни", "Tennis bracelets"),
      category("bead-bracelets", "Гривни с мъниста", "Bead bracelets"),
      category("bangles", "Твърди гривни", "Bangles"),
      category("chain-bracelets", "Верижки за ръка", "Chain bracelets"),
    ]),
    category("necklaces", "Колиета", "Necklaces", [
      category("pendants", "Висулки", "Pendants"),
      category("pearl-necklaces", "Перлени огърлици", "Pearl necklaces"),
      category("minimal-necklaces", "Минималистични колиета", "Minimal necklaces"),
    ]),
    category("earrings", "Обеци", "Earrings", [
      category("hoops", "Халки", "Hoops"),
      category("studs", "На винт", "Studs"),
      category("drop-earrings", "Висящи обеци", "Drop earrings"),
    ]),
  ]),
  category("watches", "Часовници", "Watches", [
    category("mens-watches", "Мъжки часовници", "Men's watches"),
    category("womens-watches", "Дамски часовници", "Ladies' watches"),
  ]),
  category("clothing", "Облекло", "Clothing", [
    category("tops", "Горнища", "Tops", [
      category("blouses", "Блузи", "Blouses"),
      category("t-shirts", "Тениски", "T-shirts"),
      category("knits", "Плетива", "Knits"),
      category("sweaters", "Пуловери", "Sweaters"),
      category("fine-gauge", "Фина плетка", "Fine gauge"),
      category("jackets", "Якета", "Jackets"),
    ]),
    category("bottoms", "Долнища", "Bottoms", [
      category("pants", "Панталони", "Pants"),
      category("jeans", "Дънки", "Jeans"),
      category("skirts", "Поли", "Skirts"),
    ]),
    category("dresses", "Рокли", "Dresses"),
    category("lounge", "За дома", "Lounge"),
    category("swim", "Бански", "Swim"),
  ]),
]

export const COLLECTIONS: { handle: string; title: Bilingual }[] = [
  { handle: "klasika", title: { bg: "Класика", en: "Classics" } },
  { handle: "gradina", title: { bg: "Градина", en: "Garden" } },
  { handle: "more", title: { bg: "Черно море", en: "Black Sea" } },
  { handle: "nasledstvo", title: { bg: "Наследство", en: "Heritage" } },
  { handle: "mazhki", title: { bg: "За него", en: "For him" } },
  { handle: "atelie", title: { bg: "Ателие", en: "Atelier" } },
]

export const TYPES: Record<string, Bilingual> = {
  ring: { bg: "Пръстен", en: "Ring" },
  bracelet: { bg: "Гривна", en: "Bracelet" },
  necklace: { bg: "Колие", en: "Necklace" },
  earrings: { bg: "Обеци", en: "Earrings" },
  watch: { bg: "Часовник", en: "Watch" },
  clothing: { bg: "Облекло", en: "Clothing" },
}
