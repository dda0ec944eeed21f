import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { LookUpSkusBody, LookUpSkusResponse } from "../../../../../contracts/size-guide-assignment"
import { sizeGuideService } from "../../present"

/** Reads a pasted list of SKUs, separated by anything but what SKUs are made of. */
export const POST = async (req: AuthenticatedMedusaRequest<LookUpSkusBody>, res: MedusaResponse<LookUpSkusResponse>) => {
  const { text, level } = req.validatedBody
  const written = text.split(/[\s,;]+/).filter(Boolean)
  const skus = [...new Set(written)]
  const found = await sizeGuideService(req.scope).resolver.findSkus(skus)
  const bySku = new Map(found.map((variant) => [variant.sku.toLowerCase(), variant]))
  const targets = new Map<string, LookUpSkusResponse["targets"][number]>()
  for (const sku of skus) {
    const variant = bySku.get(sku.toLowerCase())
    if (variant) {
      const id = level === "variant" ? variant.variant_id : variant.product_id
      const title = level === "variant" ? `${variant.title} · ${variant.variant_title}` : variant.title
      targets.set(id, { sku, target: { type: level, id }, title })
    }
  }
  res.json({
    targets: [...targets.values()],
    unknown: skus.filter((sku) => !bySku.has(sku.toLowerCase())),
    repeated: written.length - skus.length,
  })
}
