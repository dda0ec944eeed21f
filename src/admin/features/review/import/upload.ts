import { importResponseSchema, type ReviewImport } from "../../../../contracts/review-import"
import { sendFile, type SendOptions } from "../../../lib/send-file"

/**
 * Sends a file as it is.
 * @returns the import the server made of it; rejects with an ApiError, also when aborted.
 */
export const uploadImport = async (file: File, options: SendOptions): Promise<ReviewImport> => {
  const path = `/admin/reviews/imports?${new URLSearchParams({ filename: file.name }).toString()}`
  const answer = await sendFile(importResponseSchema, path, { content: file, type: "text/csv" }, options)
  return answer.import
}
