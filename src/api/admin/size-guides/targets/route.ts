import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { TargetChoice, TargetType } from "../../../../contracts/size-guide-assignment"
import { TARGET_SOURCES } from "../target-names"

type Query = { type: TargetType; q?: string; limit: number }

/** Targets to choose from, by a part of their name. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<{ targets: TargetChoice[] }>) => {
  const { type, q, limit } = req.validatedQuery as Query
  if (type === "store") {
    res.json({ targets: [{ id: "store", name: "", detail: null }] })
    return
  }
  const { entity, fields, name } = TARGET_SOURCES[type]
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity,
    fields: type === "category" ? [...fields, "parent_category.name"] : fields,
    filters: q ? { q } : {},
    pagination: { take: limit, skip: 0, order: { [fields[1]]: "ASC" } },
  })
  res.json({
    targets: data.map((found) => ({
      id: found.id,
      name: name(found),
      detail: found.sku ?? found.parent_category?.name ?? null,
    })),
  })
}
