import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { createWaybillBody, quoteBody, returnWaybillBody, updateWaybillBody } from "../../../contracts/econt-panel"
import { legacyShipmentsBody } from "../../../contracts/econt-legacy"
import { citiesQuery, officeMapQuery, officesQuery, placesQuery, streetsQuery } from "../../../contracts/econt-places"
import { codTotalsQuery, listCodQuery, listPayoutsQuery, syncCodBody } from "../../../contracts/econt-cod"
import { checkSettingsBody, saveSettingsBody } from "../../../contracts/econt-settings"
import { courierWindowsQuery, listCourierRequestsQuery, printLabelQuery, printLabelsBody, requestCourierBody } from "../../../contracts/econt-shipment"
import { requireFeature } from "../../lib/features"
import { validateQuery } from "../../lib/validate"

type Operation = "read" | "create" | "update" | "delete"
type Handlers = NonNullable<MiddlewareRoute["middlewares"]>
type Method = "GET" | "POST" | "DELETE"

const gate =
  (resource: string) =>
  (method: Method, path: string | RegExp, operation: Operation, ...middlewares: Handlers): MiddlewareRoute => ({
    matcher: typeof path === "string" ? `/admin/econt${path}` : path,
    methods: [method],
    policies: [{ resource, operation }],
    middlewares,
  })

const shipment = gate("bijou_econt")
const settings = gate("bijou_econt_settings")

/** An office by its code; written so that the map beside it is not taken for one. */
const ONE_OFFICE = /^\/admin\/econt\/offices\/(?!map\/?$)[^/]+\/?$/

/** Gates and validation of `/admin/econt`. */
export const econtMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/econt", middlewares: [requireFeature("econt")] },
  shipment("GET", "", "read"),
  shipment("GET", "/orders/:id", "read"),
  shipment("POST", "/orders/:id/quote", "read", validateAndTransformBody(quoteBody)),
  shipment("POST", "/orders/:id/validate", "read", validateAndTransformBody(quoteBody)),
  shipment("POST", "/orders/:id/waybills", "create", validateAndTransformBody(createWaybillBody)),
  shipment("GET", "/waybills/:id", "read"),
  shipment("POST", "/waybills/:id", "update", validateAndTransformBody(updateWaybillBody)),
  shipment("POST", "/waybills/:id/cancel", "delete"),
  shipment("POST", "/waybills/:id/check", "read"),
  shipment("POST", "/waybills/:id/return", "create", validateAndTransformBody(returnWaybillBody)),
  shipment("GET", "/waybills/:id/label", "read", validateQuery(printLabelQuery)),
  shipment("POST", "/labels", "read", validateAndTransformBody(printLabelsBody)),
  shipment("GET", "/senders/:id/profile", "read"),
  shipment("GET", "/couriers", "read", validateQuery(listCourierRequestsQuery)),
  shipment("POST", "/couriers", "create", validateAndTransformBody(requestCourierBody)),
  shipment("GET", "/couriers/windows", "read", validateQuery(courierWindowsQuery)),
  shipment("POST", "/couriers/:id/retry", "create"),
  shipment("GET", "/cod", "read", validateQuery(listCodQuery)),
  shipment("GET", "/cod.csv", "read", validateQuery(listCodQuery)),
  shipment("GET", "/cod/totals", "read", validateQuery(codTotalsQuery)),
  shipment("GET", "/cod/payouts", "read", validateQuery(listPayoutsQuery)),
  shipment("POST", "/cod/sync", "update", validateAndTransformBody(syncCodBody)),
  shipment("GET", "/offices", "read", validateQuery(officesQuery)),
  shipment("GET", "/offices/map", "read", validateQuery(officeMapQuery)),
  shipment("GET", ONE_OFFICE, "read"),
  shipment("GET", "/cities", "read", validateQuery(citiesQuery)),
  shipment("GET", "/cities/:id/streets", "read", validateQuery(streetsQuery)),
  shipment("GET", "/cities/:id/quarters", "read", validateQuery(streetsQuery)),
  shipment("GET", "/places", "read", validateQuery(placesQuery)),
  settings("POST", "/legacy-import", "update", validateAndTransformBody(legacyShipmentsBody)),
  settings("GET", "/places/sync", "read"),
  settings("POST", "/places/sync", "update"),
  settings("GET", "/settings", "read"),
  settings("POST", "/settings", "update", validateAndTransformBody(saveSettingsBody)),
  settings("POST", "/settings/check", "update", validateAndTransformBody(checkSettingsBody)),
  settings("POST", "/settings/profiles", "update", validateAndTransformBody(checkSettingsBody)),
]
