import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import EcontProviderService from "./service"

export default ModuleProvider(Modules.FULFILLMENT, { services: [EcontProviderService] })
