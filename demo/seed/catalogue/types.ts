import type { Gem, Metal } from "../pictures/palette"

export type Kind = "ring" | "bracelet" | "necklace" | "earrings" | "watch" | "clothing"

/** What a picture shows. */
export interface Look {
  kind: Kind
  style: string
  gem: Gem
  /** Colour of a strap or of cloth; jewellery does not use it. */
  color: string
}

/** A text in both languages. */
export interface Bilingual {
  bg: string
  en: string
}

export interface Option {
  title: Bilingual
  values: string[]
}

/** One product of the demo shop. */
export interface CatalogueProduct {
  handle: string
  title: Bilingual
  subtitle: Bilingual
  description: Bilingual
  kind: Kind
  /** Handle of the deepest category. */
  category: string
  /** Handle of a collection. */
  collection: string
  tags: string[]
  material: Bilingual
  metals: Metal[]
  look: Look
  options: Option[]
  /** EUR, of the cheapest variant. */
  price: number
  /** Grams. */
  weight: number
}
