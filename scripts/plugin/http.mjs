import { ensure } from "./report.mjs"

const TIMEOUT_MS = 60_000

/**
 * A small client of one server.
 * @param {string} url
 * @param {Record<string, string>} headers sent with every call
 * @returns {(method: string, path: string, options?: { body?: object, headers?: object,
 *   status?: number }) => Promise<any>} the parsed body; throws when the status is not the
 *   wanted one (200 when none is named)
 */
export const createClient =
  (url, headers = {}) =>
  async (method, path, { body, headers: more, status = 200 } = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...more, ...(body ? { "content-type": "application/json" } : {}) },
      body: body && JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const text = await response.text()
    ensure(response.status === status, `${method} ${path} answered ${response.status} instead of ${status}: ${text.slice(0, 300)}`)
    return /json/.test(response.headers.get("content-type") ?? "") ? JSON.parse(text) : text
  }

/** Logs a user or a customer in. @returns {Promise<string>} the token */
export const logIn = async (call, actor, { email, password }) =>
  (await call("POST", `/auth/${actor}/emailpass`, { body: { email, password } })).token

/** The header that carries a token. */
export const bearer = (token) => ({ authorization: `Bearer ${token}` })
