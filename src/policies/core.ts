import { definePolicies } from "@medusajs/framework/utils"

export default definePolicies([
  {
    name: "ReadBijouCore",
    resource: "bijou_core",
    operation: "read",
    description: "See the health of Bijou Suite and its audit log",
  },
])
