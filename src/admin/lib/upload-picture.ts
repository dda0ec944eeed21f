import { z } from "zod"
import { ApiError, toApiError } from "./api-error"
import { sdk } from "./sdk"

type UploadOptions = {
  /** Share of the file that has been sent, 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

const uploadResponseSchema = z.object({ files: z.array(z.object({ url: z.string() })).min(1) })
const backend = typeof __BACKEND_URL__ === "undefined" ? "/" : (__BACKEND_URL__ ?? "/")

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const readAnswer = (request: XMLHttpRequest): string => {
  const answer = parseJson(request.responseText)
  if (request.status >= 400) {
    const message = z.object({ message: z.string() }).safeParse(answer).data?.message ?? ""
    throw toApiError(Object.assign(new Error(message), { status: request.status }))
  }
  const url = uploadResponseSchema.safeParse(answer).data?.files[0].url
  if (!url) {
    throw new ApiError("unavailable", request.status, null)
  }
  return new URL(url, window.location.origin).href
}

/**
 * Stores a picture with the shop's file provider, by Medusa's own route. `fetch` cannot tell how
 * much has been sent, so this is an XMLHttpRequest.
 * @returns the address of the picture; rejects with an {@link ApiError}, also when aborted.
 */
export const uploadPicture = async (file: File, { onProgress, signal }: UploadOptions): Promise<string> => {
  const token = await sdk.client.getToken()
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => reject(toApiError(null))
    request.open("POST", `${backend.replace(/\/$/, "")}/admin/uploads`)
    request.withCredentials = true
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
    const body = new FormData()
    body.append("files", file)
    request.send(body)
  })
}
