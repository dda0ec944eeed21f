import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import type { ReviewImport } from "../../../../contracts/review-import"
import { toApiError, type ApiError } from "../../../lib/api-error"
import { importQueries } from "./queries"
import { uploadImport } from "./upload"

export type UploadState =
  | { name: "idle" }
  | { name: "sending"; filename: string; share: number }
  | { name: "failed"; error: ApiError }

/** Uploads one file at a time; leaving the page stops it. */
export const useUpload = (onUploaded: (known: ReviewImport) => void) => {
  const queryClient = useQueryClient()
  const [state, setState] = useState<UploadState>({ name: "idle" })
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  const cancel = () => {
    abort.current?.abort()
    setState({ name: "idle" })
  }
  const start = async (file: File) => {
    const controller = new AbortController()
    abort.current = controller
    const onProgress = (share: number) => setState({ name: "sending", filename: file.name, share })
    onProgress(0)
    try {
      const known = await uploadImport(file, { onProgress, signal: controller.signal })
      queryClient.setQueryData(importQueries.detail(known.id).queryKey, known)
      onUploaded(known)
    } catch (error) {
      if (!controller.signal.aborted) {
        setState({ name: "failed", error: toApiError(error) })
      }
    }
  }
  return { state, start, cancel }
}
