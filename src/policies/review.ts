import { definePolicies } from "@medusajs/framework/utils"

const resource = "bijou_review"

export default definePolicies([
  { name: "ReadBijouReview", resource, operation: "read", description: "See reviews" },
  { name: "CreateBijouReview", resource, operation: "create", description: "Import reviews from files" },
  {
    name: "UpdateBijouReview",
    resource,
    operation: "update",
    description: "Moderate reviews: decide, undo, reply, note and feature",
  },
  { name: "DeleteBijouReview", resource, operation: "delete", description: "Delete reviews" },
])
