import { http, HttpResponse, type HttpHandler } from "msw"
import { configResponseSchema, type ConfigResponse } from "../../src/contracts/core"
import { buildConfig } from "../fixtures/core"
import { PRODUCTS } from "../fixtures/review-texts"

/** Configuration of the suite and the core routes our pages read. */
export const coreHandlers = (config: ConfigResponse = buildConfig()): HttpHandler[] => [
  http.get("*/admin/bijou/config", () => HttpResponse.json(configResponseSchema.parse(config))),
  http.get("*/admin/products", ({ request }) => {
    const query = new URL(request.url).searchParams
    const words = (query.get("q") ?? "").toLocaleLowerCase("bg")
    const ids = query.getAll("id[]").concat(query.getAll("id"))
    const products = PRODUCTS.filter(
      (product) =>
        product.title.toLocaleLowerCase("bg").includes(words) && (ids.length === 0 || ids.includes(product.id))
    )
    return HttpResponse.json({ products, count: products.length, offset: 0, limit: 10 })
  }),
]
