import type { MiddlewareRoute } from "@medusajs/framework/http"
import { listAuditQuery } from "../../../contracts/core"
import { validateQuery } from "../../lib/validate"

const readCore = [{ resource: "bijou_core", operation: "read" }]

/** Middlewares of `/admin/bijou/*`. The configuration needs no permission: every page asks it. */
export const coreMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/bijou/health", methods: ["GET"], policies: readCore },
  {
    matcher: "/admin/bijou/audit",
    methods: ["GET"],
    middlewares: [validateQuery(listAuditQuery)],
    policies: readCore,
  },
]
