import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, getVariantAvailability } from "@medusajs/framework/utils"
import type { ProductGuideResponse, StoreSizeGuide } from "../../../contracts/size-guide-store"
import { normalizeSize, sizeKeys } from "../../../sizing/match"

type Variant = { id: string; manage_inventory: boolean; allow_backorder: boolean; options: { value: string }[] }

/**
 * Puts the product's variants beside the sizes they have, and whether each can be bought in the
 * channel. Null availability: the key names no single channel, so nobody knows.
 */
export const addVariants = async (
  scope: MedusaContainer,
  productId: string,
  salesChannelIds: readonly string[],
  answer: ProductGuideResponse
): Promise<ProductGuideResponse> => {
  if (!answer.size_guide) {
    return answer
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "manage_inventory", "allow_backorder", "options.value"],
    filters: { product_id: productId },
  })
  const variants = data as unknown as Variant[]
  const managed = variants.filter(({ manage_inventory, allow_backorder }) => manage_inventory && !allow_backorder)
  const stock =
    salesChannelIds.length === 1 && managed.length > 0
      ? await getVariantAvailability(query, { variant_ids: managed.map(({ id }) => id), sales_channel_id: salesChannelIds[0] })
      : {}
  const available = (variant: Variant): boolean | null =>
    !variant.manage_inventory || variant.allow_backorder
      ? true
      : salesChannelIds.length === 1
        ? (stock[variant.id]?.availability ?? 0) > 0
        : null
  const withVariants = (guide: StoreSizeGuide): StoreSizeGuide => ({
    ...guide,
    tables: guide.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        variants: variants
          .filter(({ options }) => options.some(({ value }) => sizeKeys(row.label).includes(normalizeSize(value))))
          .map((variant) => ({ id: variant.id, available: available(variant) })),
      })),
    })),
  })
  return {
    ...answer,
    size_guide: withVariants(answer.size_guide),
    also: answer.also.map((other) => (other.size_guide ? { ...other, size_guide: withVariants(other.size_guide) } : other)),
  }
}
