import type { MedusaRequest } from "@medusajs/framework/http"
import type { Locale } from "../../../contracts/shared"

/** One of our languages. Medusa takes `locale` out of the query of shop routes and keeps it as `req.locale`. */
export const shopLocale = ({ locale }: MedusaRequest): Locale => (locale?.toLowerCase().startsWith("en") ? "en" : "bg")
