import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { SchemaOrgResponse } from "../../../../../contracts/size-guide-store"
import { findRow } from "../../../../../sizing/match"
import { rowName } from "../../../../../sizing/names"
import { toSchemaOrg } from "../../../../../sizing/schema-org"
import { sendCached } from "../../../../lib/etag"
import { GUIDE_CACHE, shownRevision, tagOf } from "../../shop"

const valuesOf = async (req: MedusaRequest, variantId: string): Promise<string[]> => {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "options.value"],
    filters: { id: variantId },
  })
  return ((data[0]?.options ?? []) as { value?: string }[]).map(({ value }) => value ?? "")
}

/** The guide's sizes for search engines and product feeds: all of them, or the one of a variant. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<SchemaOrgResponse>) => {
  const { variant_id } = req.validatedQuery as { variant_id?: string }
  const found = await shownRevision(req)
  const values = variant_id ? await valuesOf(req, variant_id) : null
  const etag = tagOf(found.guide_id, found.handle, found.content_hash, values)
  await sendCached(req, res, { ...GUIDE_CACHE, etag }, () => {
    const sizes = toSchemaOrg(found.document)
    if (!values) {
      return { sizes }
    }
    const match = findRow(found.document, values)
    const name = match && rowName(match.table, match.row)
    return { sizes: sizes.filter(({ size }) => size === name) }
  })
}
