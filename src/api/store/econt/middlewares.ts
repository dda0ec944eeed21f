import type { MiddlewareRoute } from "@medusajs/framework/http"
import { citiesQuery, officeMapQuery, officesQuery, placesQuery, streetsQuery } from "../../../contracts/econt-places"
import { requireFeature } from "../../lib/features"
import { validateQuery } from "../../lib/validate"

type Handlers = NonNullable<MiddlewareRoute["middlewares"]>

const route = (method: "GET" | "POST", path: string | RegExp, ...middlewares: Handlers): MiddlewareRoute => ({
  matcher: typeof path === "string" ? `/store/econt${path}` : path,
  methods: [method],
  middlewares: [requireFeature("econt"), ...middlewares],
})

const ONE_OFFICE = /^\/store\/econt\/offices\/(?!map\/?$)[^/]+\/?$/

/** Gates and validation of `/store/econt`. */
export const storeEcontMiddlewares: MiddlewareRoute[] = [
  route("GET", "/offices", validateQuery(officesQuery)),
  route("GET", "/offices/map", validateQuery(officeMapQuery)),
  route("GET", ONE_OFFICE),
  route("GET", "/cities", validateQuery(citiesQuery)),
  route("GET", "/cities/:id/streets", validateQuery(streetsQuery)),
  route("GET", "/cities/:id/quarters", validateQuery(streetsQuery)),
  route("GET", "/places", validateQuery(placesQuery)),
]
