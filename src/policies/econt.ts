import { definePolicies } from "@medusajs/framework/utils"

const resource = "bijou_econt"
const settings = "bijou_econt_settings"

export default definePolicies([
  { name: "ReadBijouEcont", resource, operation: "read", description: "See shipments by Econt and print their labels" },
  { name: "CreateBijouEcont", resource, operation: "create", description: "Book waybills and order couriers" },
  { name: "UpdateBijouEcont", resource, operation: "update", description: "Change waybills and go on with runs" },
  { name: "DeleteBijouEcont", resource, operation: "delete", description: "Cancel waybills" },
  { name: "ReadBijouEcontSettings", resource: settings, operation: "read", description: "See the settings of Econt" },
  { name: "UpdateBijouEcontSettings", resource: settings, operation: "update", description: "Change the settings of Econt and its login" },
])
