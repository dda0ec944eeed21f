import ProductModule from "@medusajs/medusa/product"
import { defineLink } from "@medusajs/framework/utils"
import ReviewModule from "../modules/bijou_review"

/** Lets `query.graph` read the product of a review. Read-only: the id is a column of the review. */
export default defineLink(
  { linkable: ReviewModule.linkable.bijouReview, field: "product_id" },
  ProductModule.linkable.product,
  { readOnly: true }
)
