import { bracelets } from "./bracelets"
import { clothes } from "./clothing"
import { earrings } from "./earrings"
import { necklaces } from "./necklaces"
import { rings } from "./rings"
import type { CatalogueProduct } from "./types"
import { watches } from "./watches"

/** Every product of the demo shop, in the order it is shown. */
export const CATALOGUE: CatalogueProduct[] = [...rings, ...bracelets, ...necklaces, ...earrings, ...watches, ...clothes]
