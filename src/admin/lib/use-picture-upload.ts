import { useEffect, useRef, useState } from "react"
import { errorSentence } from "../components/error-state"
import { toApiError } from "./api-error"
import { useText } from "./text"
import { uploadPicture } from "./upload-picture"

export type PictureUpload = { name: "idle" } | { name: "sending"; share: number } | { name: "failed"; message: string }

/** Stores a chosen picture; a further one takes the place of that which is on its way. */
export const usePictureUpload = (onStored: (url: string) => void) => {
  const { t } = useText()
  const [upload, setUpload] = useState<PictureUpload>({ name: "idle" })
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])
  const stop = () => {
    abort.current?.abort()
    setUpload({ name: "idle" })
  }
  const start = async (file: File) => {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    setUpload({ name: "sending", share: 0 })
    try {
      const url = await uploadPicture(file, {
        onProgress: (share) => setUpload({ name: "sending", share }),
        signal: controller.signal,
      })
      setUpload({ name: "idle" })
      onStored(url)
    } catch (error) {
      if (!controller.signal.aborted) {
        setUpload({ name: "failed", message: errorSentence(t, toApiError(error)) })
      }
    }
  }
  return { upload, start, stop }
}
