import { importResponseSchema, type ReviewImport } from "../../../../contracts/review-import"
import { ApiError, toApiError } from "../../../lib/api-error"
import { sdk } from "../../../lib/sdk"

type UploadOptions = {
  /** Share of the file that has been sent, 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

const backend = typeof __BACKEND_URL__ === "undefined" ? "/" : (__BACKEND_URL__ ?? "/")

const addressOf = (filename: string): string =>
  `${backend.replace(/\/$/, "")}/admin/reviews/imports?${new URLSearchParams({ filename }).toString()}`

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const messageOf = (answer: unknown): string =>
  typeof answer === "object" && answer !== null && "message" in answer && typeof answer.message === "string"
    ? answer.message
    : ""

const readAnswer = (request: XMLHttpRequest): ReviewImport => {
  const answer = parseJson(request.responseText)
  if (request.status >= 400) {
    throw toApiError(Object.assign(new Error(messageOf(answer)), { status: request.status }))
  }
  const parsed = importResponseSchema.safeParse(answer)
  if (!parsed.success) {
    throw new ApiError("unavailable", request.status, null)
  }
  return parsed.data.import
}

/**
 * Sends a file as it is. `fetch` cannot tell how much has been sent, so this is an XMLHttpRequest.
 * @returns the import the server made of it; rejects with an {@link ApiError}, also when aborted.
 */
export const uploadImport = async (file: File, { onProgress, signal }: UploadOptions): Promise<ReviewImport> => {
  const token = await sdk.client.getToken()
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => reject(toApiError(null))
    request.open("POST", addressOf(file.name))
    request.withCredentials = true
    request.setRequestHeader("content-type", "text/csv")
    request.setRequestHeader("accept", "application/json")
    if (token) {
      request.setRequestHeader("authorization", `Bearer ${token}`)
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = fail
    request.onabort = fail
    request.onload = () => {
      try {
        resolve(readAnswer(request))
      } catch (error) {
        reject(toApiError(error))
      }
    }
    signal.addEventListener("abort", () => request.abort(), { once: true })
    request.send(file)
  })
}
