import { definePolicies } from "@medusajs/framework/utils"

const resource = "bijou_size_guide"

export default definePolicies([
  { name: "ReadBijouSizeGuide", resource, operation: "read", description: "See size guides" },
  { name: "CreateBijouSizeGuide", resource, operation: "create", description: "Make and import size guides" },
  {
    name: "UpdateBijouSizeGuide",
    resource,
    operation: "update",
    description: "Edit, publish and assign size guides",
  },
  { name: "DeleteBijouSizeGuide", resource, operation: "delete", description: "Delete size guides" },
])
