import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const KEEP_MS = 60_000
const MOST_KEPT = 2_000
const API_KEY_PREFIX = "apk_"

/** Null: looked up and not found. */
type Kept = { name: string | null; until: number }
const kept = new Map<string, Kept>()

const remember = (id: string, name: string | null): void => {
  if (kept.size >= MOST_KEPT) {
    kept.clear()
  }
  kept.set(id, { name, until: Date.now() + KEEP_MS })
}

const findUsers = async (scope: MedusaContainer, ids: string[]): Promise<Map<string, string>> => {
  if (!ids.length) {
    return new Map()
  }
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "user",
    fields: ["id", "first_name", "last_name", "email"],
    filters: { id: ids },
    withDeleted: true,
  })
  return new Map(
    data.map(({ id, first_name, last_name, email }) => [
      id,
      [first_name, last_name].filter(Boolean).join(" ").trim() || email,
    ])
  )
}

const findApiKeys = async (scope: MedusaContainer, ids: string[]): Promise<Map<string, string>> => {
  if (!ids.length) {
    return new Map()
  }
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "api_key",
    fields: ["id", "title"],
    filters: { id: ids },
  })
  return new Map(data.map(({ id, title }) => [id, title]))
}

/**
 * Names of users (also deleted ones) and secret API keys by id, kept for 60 seconds in this
 * process. A user without a name is called by their e-mail; unknown ids are left out.
 */
export const userNames = async (
  scope: MedusaContainer,
  ids: Iterable<string | null | undefined>
): Promise<Map<string, string>> => {
  const now = Date.now()
  const wanted = [...new Set([...ids].filter((id): id is string => Boolean(id)))]
  const missing = wanted.filter((id) => (kept.get(id)?.until ?? 0) <= now)
  const names = new Map<string, string>()
  for (const id of wanted) {
    const name = kept.get(id)?.name
    if (name && !missing.includes(id)) {
      names.set(id, name)
    }
  }
  const [users, keys] = await Promise.all([
    findUsers(scope, missing.filter((id) => !id.startsWith(API_KEY_PREFIX))),
    findApiKeys(scope, missing.filter((id) => id.startsWith(API_KEY_PREFIX))),
  ])
  for (const id of missing) {
    const name = users.get(id) ?? keys.get(id)
    remember(id, name ?? null)
    if (name) {
      names.set(id, name)
    }
  }
  return names
}
