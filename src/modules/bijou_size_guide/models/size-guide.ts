import { model } from "@medusajs/framework/utils"
import { GUIDE_STATUSES } from "../../../contracts/size-guide"

/**
 * A size guide with its draft. The table has more than this model shows (generated columns,
 * constraints, triggers): the migration is the truth, and the module reads it by SQL of its own.
 */
const SizeGuide = model.define(
  { name: "bijou_size_guide", tableName: "bijou_size_guide" },
  {
    id: model.id({ prefix: "szg" }).primaryKey(),
    handle: model.text(),
    status: model.enum([...GUIDE_STATUSES]).default("draft"),
    title: model.text(),
    kind: model.text(),
    version: model.number().default(1),
    published_revision_id: model.text().nullable(),
    created_by: model.text().nullable(),
    updated_by: model.text().nullable(),
  }
)

export default SizeGuide
