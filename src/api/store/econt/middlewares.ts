import { authenticate, type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { citiesQuery, officeMapQuery, officesQuery, placesQuery, streetsQuery } from "../../../contracts/econt-places"
import { cartPricesBody, checkAddressBody, saveDeliveryBody, trackingQuery } from "../../../contracts/econt-store"
import { idSchema } from "../../../contracts/shared"
import { requireFeature } from "../../lib/features"
import { rateLimit } from "../../lib/rate-limit"
import { validateQuery } from "../../lib/validate"
import { validateParam } from "../../lib/validate-param"

type Handlers = NonNullable<MiddlewareRoute["middlewares"]>

const route = (method: "GET" | "POST", path: string | RegExp, ...middlewares: Handlers): MiddlewareRoute => ({
  matcher: typeof path === "string" ? `/store/econt${path}` : path,
  methods: [method],
  middlewares: [requireFeature("econt"), ...middlewares],
})

const ONE_OFFICE = /^\/store\/econt\/offices\/(?!map\/?$)[^/]+\/?$/

const MINUTE = 60

/** What asks Econt costs somebody's patience: a storefront of one customer never comes near these. */
const limited = (name: string, limit: number) => rateLimit({ name: `econt-${name}`, limit, perSeconds: MINUTE })
const ofId = validateParam("id", idSchema)

/** Gates and validation of `/store/econt`. */
export const storeEcontMiddlewares: MiddlewareRoute[] = [
  route("GET", "/offices", validateQuery(officesQuery)),
  route("GET", "/offices/map", validateQuery(officeMapQuery)),
  route("GET", ONE_OFFICE),
  route("GET", "/cities", validateQuery(citiesQuery)),
  route("GET", "/cities/:id/streets", validateQuery(streetsQuery)),
  route("GET", "/cities/:id/quarters", validateQuery(streetsQuery)),
  route("GET", "/places", validateQuery(placesQuery)),
  route("POST", "/carts/:id/prices", ofId, limited("prices", 120), validateAndTransformBody(cartPricesBody)),
  route("POST", "/carts/:id/delivery", ofId, limited("delivery", 60), validateAndTransformBody(saveDeliveryBody)),
  route("POST", "/addresses/check", limited("address", 60), validateAndTransformBody(checkAddressBody)),
  route(
    "GET",
    "/orders/:id/tracking",
    ofId,
    authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
    limited("tracking", 30),
    validateQuery(trackingQuery)
  ),
]
