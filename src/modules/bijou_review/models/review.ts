import { model } from "@medusajs/framework/utils"
import { REVIEW_STATUSES } from "../../../contracts/review-status"
import { VERIFICATIONS } from "../../../contracts/review"

/**
 * A product review. The table has more than this model shows (generated columns, constraints,
 * triggers): the migration is the truth, and the desk reads it by SQL of its own.
 */
const Review = model.define(
  { name: "bijou_review", tableName: "bijou_review" },
  {
    id: model.id({ prefix: "rev" }).primaryKey(),
    product_id: model.text(),
    variant_id: model.text().nullable(),
    order_id: model.text().nullable(),
    line_item_id: model.text().nullable(),
    customer_id: model.text().nullable(),
    author_name: model.text(),
    author_email: model.text().nullable(),
    locale: model.text().default("bg"),
    rating: model.number(),
    title: model.text().nullable(),
    body: model.text(),
    status: model.enum([...REVIEW_STATUSES]).default("pending"),
    version: model.number().default(1),
    verification: model.enum([...VERIFICATIONS]).default("none"),
    flags: model.array(),
    source: model.text().default("store"),
    external_id: model.text().nullable(),
    media_count: model.number().default(0),
    featured_at: model.dateTime().nullable(),
    published_at: model.dateTime().nullable(),
    decided_at: model.dateTime().nullable(),
    decided_by: model.text().nullable(),
  }
)

export default Review
