import { z } from "zod"
import { ApiError, toApiError } from "./api-error"
import { sdk } from "./sdk"

export type SendOptions = {
  /** Share of the body that has been sent, 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

type Body = {
  content: File | FormData
  /** Left out for a form, which names its own. */
  type?: string
}

const backend = typeof __BACKEND_URL__ === "undefined" ? "/" : (__BACKEND_URL__ ?? "/")
const refusalSchema = z.object({ message: z.string() })

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const readAnswer = <Schema extends z.ZodType>(schema: Schema, { status, responseText }: XMLHttpRequest): z.output<Schema> => {
  const answer = parseJson(responseText)
  if (status >= 400) {
    const message = refusalSchema.safeParse(answer).data?.message ?? ""
    throw toApiError(Object.assign(new Error(message), { status }))
  }
  const parsed = schema.safeParse(answer)
  if (!parsed.success) {
    throw new ApiError("unavailable", status, null)
  }
  return parsed.data
}

/**
 * Posts a file to an endpoint and gives its answer as the contract describes it. `fetch` cannot tell
 * how much has been sent, so this is an XMLHttpRequest.
 * @returns the answer; rejects with an {@link ApiError}, also when aborted.
 */
export const sendFile = async <Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  { content, type }: Body,
  { onProgress, signal }: SendOptions
): Promise<z.output<Schema>> => {
  const token = await sdk.client.getToken()
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => reject(toApiError(null))
    request.open("POST", `${backend.replace(/\/$/, "")}${path}`)
    request.withCredentials = true
    request.setRequestHeader("accept", "application/json")
    if (type) {
      request.setRequestHeader("content-type", type)
    }
    if (token) {
      request.setRequestHeader("authorization", `Bearer ${token}`)
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = fail
    request.onabort = fail
    request.onload = () => {
      try {
        resolve(readAnswer(schema, request))
      } catch (error) {
        reject(toApiError(error))
      }
    }
    signal.addEventListener("abort", () => request.abort(), { once: true })
    request.send(content)
  })
}
