import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Locale } from "../../contracts/shared"

const KEEP_MS = 60_000
const NAMELESS: Record<Locale, string> = { bg: "Магазинът", en: "The shop" }

type Names = Partial<Record<Locale, { name?: unknown }>>
type Store = { name: string | null; metadata: { i18n?: Names | null } | null }

const kept = new WeakMap<object, { store: Store | undefined; until: number }>()

const readStore = async (container: MedusaContainer): Promise<Store | undefined> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const before = kept.get(query)
  if (before && before.until > Date.now()) {
    return before.store
  }
  const { data } = await query.graph({ entity: "store", fields: ["name", "metadata"], pagination: { take: 1 } })
  const [store] = data as unknown as Store[]
  kept.set(query, { store, until: Date.now() + KEEP_MS })
  return store
}

const words = (name: unknown): string => (typeof name === "string" ? name.trim() : "")

/** Name of the shop in a language, from the store's metadata (`i18n.<locale>.name`), or else as the store is called; kept for a minute. */
export const shopName = async (container: MedusaContainer, locale: Locale): Promise<string> => {
  const store = await readStore(container)
  return words(store?.metadata?.i18n?.[locale]?.name) || words(store?.name) || NAMELESS[locale]
}
