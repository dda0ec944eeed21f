import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import ReviewModule from "../modules/bijou_review"

/** Lets `query.graph` read the customer of a review. Read-only: the id is a column of the review. */
export default defineLink(
  { linkable: ReviewModule.linkable.bijouReview, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
