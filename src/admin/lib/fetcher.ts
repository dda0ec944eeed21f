import type { z } from "zod"
import { ApiError, toApiError } from "./api-error"
import { sdk } from "./sdk"

type QueryValue = string | number | boolean | readonly (string | number)[] | null | undefined

export type RequestOptions = {
  method?: "GET" | "POST" | "DELETE"
  /** Lists are sent separated by commas; null, undefined and empty lists are left out. */
  query?: Record<string, QueryValue>
  body?: object
  signal?: AbortSignal
}

/** Turns a query object into what the contracts read: plain strings, lists with commas. */
export const toQuery = (query: Record<string, QueryValue> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => {
      if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) {
        return []
      }
      return [[key, Array.isArray(value) ? value.join(",") : String(value)]]
    })
  )

/**
 * Calls an endpoint and gives its answer as the contract describes it.
 * @throws {ApiError} for a refusal, an unreachable server or an answer that breaks the contract.
 */
export const request = async <Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  { method = "GET", query, body, signal }: RequestOptions = {}
): Promise<z.output<Schema>> => {
  let answer: unknown
  try {
    answer = await sdk.client.fetch<unknown>(path, { method, query: toQuery(query), body, signal })
  } catch (error) {
    if (signal?.aborted) {
      throw error
    }
    throw toApiError(error)
  }
  const parsed = schema.safeParse(answer)
  if (!parsed.success) {
    throw new ApiError("unavailable", 200, null)
  }
  return parsed.data
}
