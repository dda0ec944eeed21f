import { useMutation } from "@tanstack/react-query"
import {
  importDocumentResponseSchema,
  type ExportDocumentQuery,
  type ImportDocumentBody,
} from "../../../../contracts/size-guide-exchange"
import { toApiError } from "../../../lib/api-error"
import { request } from "../../../lib/fetcher"
import { sdk } from "../../../lib/sdk"

const ROOT = "/admin/size-guides"

/** Reads a file into a document and says what would change; nothing is saved. */
const importDocument = (id: string, body: ImportDocumentBody) =>
  request(importDocumentResponseSchema, `${ROOT}/${id}/import`, { method: "POST", body })

/** The draft, a revision or one table of it as a file. */
export const exportDocument = async (id: string, query: ExportDocumentQuery): Promise<Blob> => {
  try {
    const answer = await sdk.client.fetch<Response>(`${ROOT}/${id}/export`, { query, headers: { accept: "*/*" } })
    return await answer.blob()
  } catch (error) {
    throw toApiError(error)
  }
}

export const useImportDocument = (id: string) =>
  useMutation({ mutationFn: (body: ImportDocumentBody) => importDocument(id, body) })
