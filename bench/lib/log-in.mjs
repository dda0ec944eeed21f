import { createClient } from "./http.mjs"
import { withClient } from "./prepare.mjs"

/** The user that `fill-shop.cjs` makes. */
export const LOGIN = { email: "bench@bijou.example", password: "bijou-bench" }

/**
 * Signs in as the shop's user and reads the key of the channel its products are in.
 * @returns {Promise<{ adminHeaders: Record<string, string>, storeHeaders: Record<string, string> }>}
 */
export const logIn = async (shop, databaseUrl) => {
  const visitor = createClient(shop.url, {})
  const { token } = await visitor.json("POST", "/auth/user/emailpass", LOGIN)
  visitor.close()
  const key = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query("SELECT token FROM api_key WHERE type = 'publishable' AND title = 'Bench'")
    return rows[0].token
  })
  return { adminHeaders: { authorization: `Bearer ${token}` }, storeHeaders: { "x-publishable-api-key": key } }
}
