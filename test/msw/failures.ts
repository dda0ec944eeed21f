import { delay, http, HttpResponse, type HttpHandler } from "msw"

const every = (path: string, resolve: Parameters<typeof http.all>[1]): HttpHandler[] => [
  http.all(path, resolve),
  http.all(`${path}/*`, resolve),
]

const refusal = (status: number, type: string, message: string) => () =>
  HttpResponse.json({ type, message }, { status })

/** Answers that never come, fail or are refused, for one route and all below it. */
export const failures = (path: string) => ({
  loading: every(path, () => delay("infinite")),
  error: every(path, refusal(500, "unknown_error", "An unknown error occurred.")),
  offline: every(path, () => HttpResponse.error()),
  forbidden: every(path, refusal(403, "forbidden", "You may not see reviews. Ask the owner of the shop.")),
  missing: every(path, refusal(404, "not_found", "Not found")),
})
