import {
  importResponseSchema,
  listImportRowsResponseSchema,
  listImportsResponseSchema,
  type CheckImportBody,
} from "../../../../contracts/review-import"
import { toApiError } from "../../../lib/api-error"
import { request } from "../../../lib/fetcher"
import { sdk } from "../../../lib/sdk"

const ROOT = "/admin/reviews/imports"

export const listImports = async (signal?: AbortSignal) =>
  (await request(listImportsResponseSchema, ROOT, { signal })).imports

export const retrieveImport = async (id: string, signal?: AbortSignal) =>
  (await request(importResponseSchema, `${ROOT}/${id}`, { signal })).import

export const listRefusedRows = (id: string, cursor: string | null, signal?: AbortSignal) =>
  request(listImportRowsResponseSchema, `${ROOT}/${id}/rows`, { query: { state: "refused", cursor }, signal })

export const checkImport = async (id: string, body: CheckImportBody) =>
  (await request(importResponseSchema, `${ROOT}/${id}/check`, { method: "POST", body })).import

export const confirmImport = async (id: string) =>
  (await request(importResponseSchema, `${ROOT}/${id}/confirm`, { method: "POST" })).import

export const cancelImport = async (id: string) =>
  (await request(importResponseSchema, `${ROOT}/${id}/cancel`, { method: "POST" })).import

/** All refused lines of an import as a CSV file. */
export const downloadRefused = async (id: string): Promise<Blob> => {
  try {
    const response = await sdk.client.fetch<Response>(`${ROOT}/${id}/refused.csv`, { headers: { accept: "text/csv" } })
    return await response.blob()
  } catch (error) {
    throw toApiError(error)
  }
}
