import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { idSchema } from "../../../contracts/shared"
import { handleSchema } from "../../../contracts/size-guide"
import {
  closestSizeQuery,
  convertQuery,
  guideEventBody,
  guidePageQuery,
  productGuideQuery,
  resolveGuidesBody,
  schemaOrgQuery,
  sizerQuery,
  storeGuideQuery,
} from "../../../contracts/size-guide-store"
import { requireFeature } from "../../lib/features"
import { ipOf, rateLimit } from "../../lib/rate-limit"
import { validateQuery } from "../../lib/validate"
import { validateParam } from "../../lib/validate-param"

type Handlers = NonNullable<MiddlewareRoute["middlewares"]>

const route = (method: "GET" | "POST", matcher: string | RegExp, ...middlewares: Handlers): MiddlewareRoute => ({
  matcher,
  methods: [method],
  middlewares: [requireFeature("size-guide"), ...middlewares],
})

const oneId = validateParam("id", idSchema)
const oneHandle = validateParam("handle", handleSchema)
const events = rateLimit({ name: "size-guide-events", limit: 120, perSeconds: 60, key: (req) => `ip:${ipOf(req)}` })
const drawings = rateLimit({ name: "size-guide-pdf", limit: 30, perSeconds: 60, key: (req) => `ip:${ipOf(req)}` })

/** Gates and validation of what the shop reads, and of the pages it embeds. */
export const storeSizeGuideMiddlewares: MiddlewareRoute[] = [
  route("GET", "/store/products/:id/size-guide", oneId, validateQuery(productGuideQuery)),
  route("POST", "/store/size-guides/resolve", validateAndTransformBody(resolveGuidesBody)),
  route("GET", "/store/size-guides/:handle", oneHandle, validateQuery(storeGuideQuery)),
  route("GET", "/store/size-guides/:handle/schema-org", oneHandle, validateQuery(schemaOrgQuery)),
  route("GET", "/store/size-guides/:handle/closest", oneHandle, validateQuery(closestSizeQuery)),
  route("POST", "/store/size-guides/:handle/events", oneHandle, events, validateAndTransformBody(guideEventBody)),
  route("GET", "/store/sizing/convert", validateQuery(convertQuery)),
  route("GET", "/size-guides/embed.js", validateQuery(z.strictObject({}))),
  route("GET", /^\/size-guides\/(?!embed\.js$)[^/]+\/?$/, validateQuery(guidePageQuery)),
  route("GET", "/size-guides/product/:id", oneId, validateQuery(guidePageQuery)),
  route("GET", "/size-guides/:handle/closest", oneHandle, validateQuery(closestSizeQuery)),
  route("POST", "/size-guides/:handle/events", oneHandle, events, validateAndTransformBody(guideEventBody)),
  ...["/size-guides/:handle", "/store/size-guides/:handle"].flatMap((guide) =>
    ["pdf", "svg"].map((format) => route("GET", `${guide}/sizer.${format}`, oneHandle, drawings, validateQuery(sizerQuery)))
  ),
]
