import { queryOptions, useQuery } from "@tanstack/react-query"
import { configResponseSchema, type ConfigResponse } from "../../contracts/core"
import { request } from "./fetcher"
import { suiteKey } from "./query-keys"

export const configQuery = () =>
  queryOptions({
    queryKey: [...suiteKey, "config"] as const,
    queryFn: ({ signal }) => request(configResponseSchema, "/admin/bijou/config", { signal }),
    staleTime: 5 * 60_000,
  })

/** What the pages need to know before they draw: features, permissions, who is signed in. */
export const useConfig = () => useQuery(configQuery())

/** Whether the one who is signed in may do `operation`; always, while the host runs without RBAC. */
export const can = (config: ConfigResponse, resource: string, operation: string): boolean =>
  !config.rbac ||
  [`${resource}:${operation}`, `${resource}:*`, "*:*"].some((permission) => config.permissions.includes(permission))
