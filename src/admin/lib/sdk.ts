import Medusa from "@medusajs/js-sdk"

const baseUrl = typeof __BACKEND_URL__ === "undefined" ? "/" : (__BACKEND_URL__ ?? "/")
const authType = typeof __AUTH_TYPE__ === "undefined" ? "session" : (__AUTH_TYPE__ ?? "session")
const tokenKey = typeof __JWT_TOKEN_STORAGE_KEY__ === "undefined" ? undefined : __JWT_TOKEN_STORAGE_KEY__

/** The one client of the suite; it signs in the way the dashboard around it does. */
export const sdk = new Medusa({
  baseUrl,
  auth: { type: authType, jwtTokenStorageKey: tokenKey || undefined },
})
