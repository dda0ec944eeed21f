import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import {
  createGuideBody,
  previewGuideBody,
  publishGuideBody,
  saveDraftBody,
  setGuideStatusBody,
  updateGuideBody,
} from "../../../contracts/size-guide"
import { bulkGuidesBody, listGuidesQuery, listTemplatesQuery } from "../../../contracts/size-guide-list"
import {
  exportBundleQuery,
  exportDocumentQuery,
  importBundleBody,
  importDocumentBody,
} from "../../../contracts/size-guide-exchange"
import {
  guideDiffQuery,
  listGuideChangesQuery,
  listRevisionsQuery,
  restoreRevisionBody,
} from "../../../contracts/size-guide-history"
import { batchTermsBody, saveTermBody } from "../../../contracts/size-guide-terms"
import { requireFeature } from "../../lib/features"
import { validateQuery } from "../../lib/validate"
import { mayBulk, revisionNumber } from "./guards"

type Operation = "read" | "create" | "update" | "delete"
type Handlers = NonNullable<MiddlewareRoute["middlewares"]>
type Method = "GET" | "POST" | "DELETE"

const resource = "bijou_size_guide"
const route = (method: Method, path: string, operation: Operation, ...middlewares: Handlers): MiddlewareRoute => ({
  matcher: `/admin/size-guides${path}`,
  methods: [method],
  policies: [{ resource, operation }],
  middlewares,
})

/** Bodies with a document; a file to import comes together with one. */
const DOCUMENT = { sizeLimit: "2mb" }
const FILE = { sizeLimit: "5mb" }
const BUNDLE = { sizeLimit: "10mb" }

/** Gates and validation of `/admin/size-guides`. */
export const sizeGuideMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/size-guides", middlewares: [requireFeature("size-guide")] },
  route("GET", "", "read", validateQuery(listGuidesQuery)),
  { ...route("POST", "", "create", validateAndTransformBody(createGuideBody)), bodyParser: DOCUMENT },
  route("POST", "/bulk", "update", validateAndTransformBody(bulkGuidesBody), mayBulk),
  route("GET", "/templates", "read", validateQuery(listTemplatesQuery)),
  route("GET", "/export", "read", validateQuery(exportBundleQuery)),
  {
    ...route("POST", "/import", "create", validateAndTransformBody(importBundleBody)),
    policies: [
      { resource, operation: "create" },
      { resource, operation: "update" },
    ],
    bodyParser: BUNDLE,
  },
  route("GET", "/terms", "read"),
  route("POST", "/terms", "update", validateAndTransformBody(saveTermBody)),
  route("POST", "/terms/batch", "update", validateAndTransformBody(batchTermsBody)),
  route("POST", "/terms/:id", "update", validateAndTransformBody(saveTermBody)),
  route("DELETE", "/terms/:id", "update"),
  route("GET", "/:id", "read"),
  route("POST", "/:id", "update", validateAndTransformBody(updateGuideBody)),
  route("DELETE", "/:id", "delete"),
  { ...route("POST", "/:id/draft", "update", validateAndTransformBody(saveDraftBody)), bodyParser: DOCUMENT },
  route("POST", "/:id/publish", "update", validateAndTransformBody(publishGuideBody)),
  route("POST", "/:id/status", "update", validateAndTransformBody(setGuideStatusBody)),
  route("GET", "/:id/diff", "read", validateQuery(guideDiffQuery)),
  route("GET", "/:id/changes", "read", validateQuery(listGuideChangesQuery)),
  route("GET", "/:id/revisions", "read", validateQuery(listRevisionsQuery)),
  route("GET", "/:id/revisions/:number", "read", revisionNumber),
  route("POST", "/:id/revisions/:number/restore", "update", revisionNumber, validateAndTransformBody(restoreRevisionBody)),
  { ...route("POST", "/:id/preview", "read", validateAndTransformBody(previewGuideBody)), bodyParser: DOCUMENT },
  { ...route("POST", "/:id/import", "read", validateAndTransformBody(importDocumentBody)), bodyParser: FILE },
  route("GET", "/:id/export", "read", validateQuery(exportDocumentQuery)),
]
