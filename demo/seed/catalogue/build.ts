import type { Gem, Metal } from "../pictures/palette"
import type { Bilingual, CatalogueProduct, Kind, Option } from "./types"

export const METAL_NAMES: Record<Metal, Bilingual> = {
  gold: { bg: "Жълто злато 14К", en: "14k yellow gold" },
  silver: { bg: "Сребро 925", en: "925 silver" },
  rose: { bg: "Розово злато 14К", en: "14k rose gold" },
  steel: { bg: "Стомана 316L", en: "316L steel" },
  black: { bg: "Черен родий", en: "Black rhodium" },
}

/** How much dearer a piece is in a metal than in silver. */
export const METAL_FACTOR: Record<Metal, number> = { silver: 1, steel: 1, black: 1.15, rose: 2.6, gold: 2.5 }

const CARE: Record<Kind, Bilingual> = {
  ring: {
    bg: "Пристига в кутийка с панделка. Корекция на размера е безплатна до 30 дни.",
    en: "Comes in a box with a ribbon. Resizing is free for 30 days.",
  },
  bracelet: {
    bg: "Закопчалката е с предпазител. Почиствайте с мека суха кърпа.",
    en: "The clasp has a safety catch. Wipe with a soft dry cloth.",
  },
  necklace: {
    bg: "Синджирът се регулира с до 3 см. Съхранявайте отделно от други бижута.",
    en: "The chain adjusts by up to 3 cm. Keep apart from other jewellery.",
  },
  earrings: {
    bg: "Без никел, подходящи за чувствителна кожа. Продават се на чифт.",
    en: "Nickel free, for sensitive skin. Sold as a pair.",
  },
  watch: {
    bg: "Водоустойчив до 5 атмосфери, две години гаранция.",
    en: "Water resistant to 5 atmospheres, two years of warranty.",
  },
  clothing: {
    bg: "Ушито в Габрово. Пере се на 30 градуса, обърнато наопаки.",
    en: "Sewn in Gabrovo. Wash at 30 degrees, inside out.",
  },
}

const MEASURES: Record<Kind, Option | null> = {
  ring: { title: { bg: "Размер на пръстена", en: "Ring size" }, values: ["50", "52", "54", "56", "58"] },
  bracelet: { title: { bg: "Дължина на гривната", en: "Bracelet length" }, values: ["17 см", "19 см", "21 см"] },
  necklace: { title: { bg: "Дължина на колието", en: "Necklace length" }, values: ["42 см", "45 см", "50 см"] },
  earrings: null,
  watch: { title: { bg: "Диаметър", en: "Diameter" }, values: ["34 мм", "40 мм"] },
  clothing: { title: { bg: "Размер", en: "Size" }, values: ["XS", "S", "M", "L", "XL"] },
}

export const MATERIAL: Option["title"] = { bg: "Метал", en: "Metal" }
export const COLOR: Option["title"] = { bg: "Цвят", en: "Colour" }

/** A row of a catalogue file. */
export type Row = readonly [
  handle: string,
  bg: string,
  en: string,
  style: string,
  gem: Gem,
  metals: readonly Metal[],
  price: number,
  category: string,
  collection: string,
  tags: readonly string[],
  descriptionBg: string,
  descriptionEn: string,
]

const WEIGHTS: Record<Kind, number> = { ring: 4, bracelet: 12, necklace: 9, earrings: 5, watch: 68, clothing: 320 }

/** Makes products of one kind out of their rows. */
export const jewellery = (kind: Kind, rows: readonly Row[]): CatalogueProduct[] =>
  rows.map(([handle, bg, en, style, gem, metals, price, category, collection, tags, textBg, textEn], index) => {
    const measure = MEASURES[kind]
    const material = METAL_NAMES[metals[0]]
    return {
      handle,
      title: { bg, en },
      subtitle: { bg: material.bg, en: material.en },
      description: { bg: `${textBg}\n\n${CARE[kind].bg}`, en: `${textEn}\n\n${CARE[kind].en}` },
      kind,
      category,
      collection,
      tags: [...tags],
      material,
      metals: [...metals],
      look: { kind, style, gem, color: style === "leather" ? STRAPS[index % STRAPS.length] : "#333333" },
      options: [
        { title: MATERIAL, values: metals.map((metal) => METAL_NAMES[metal].bg) },
        ...(measure ? [measure] : []),
      ],
      price,
      weight: WEIGHTS[kind] + (index % 4),
    }
  })

const STRAPS = ["#6b3f24", "#1f2430", "#7c1f2d", "#3d4a3a"]

/** A row of the clothing line. */
export type ClothingRow = readonly [
  handle: string,
  bg: string,
  en: string,
  style: string,
  color: string,
  colors: readonly string[],
  price: number,
  category: string,
  tags: readonly string[],
  material: Bilingual,
  descriptionBg: string,
  descriptionEn: string,
]

/** Makes the products of the clothing line out of their rows. */
export const clothing = (rows: readonly ClothingRow[]): CatalogueProduct[] =>
  rows.map(([handle, bg, en, style, color, colors, price, category, tags, material, textBg, textEn], index) => ({
    handle,
    title: { bg, en },
    subtitle: material,
    description: { bg: `${textBg}\n\n${CARE.clothing.bg}`, en: `${textEn}\n\n${CARE.clothing.en}` },
    kind: "clothing",
    category,
    collection: "atelie",
    tags: [...tags],
    material,
    metals: [],
    look: { kind: "clothing", style, gem: "pearl", color },
    options: [{ title: COLOR, values: [...colors] }, MEASURES.clothing!],
    price,
    weight: WEIGHTS.clothing + index * 25,
  }))
