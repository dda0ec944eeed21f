import { z } from "zod"
import { sendFile, type SendOptions } from "./send-file"

const uploadResponseSchema = z.object({ files: z.array(z.object({ url: z.string().min(1) })).min(1) })

/**
 * Stores a picture with the shop's file provider, by Medusa's own route.
 * @returns the address of the picture; rejects with an ApiError, also when aborted.
 */
export const uploadPicture = async (file: File, options: SendOptions): Promise<string> => {
  const content = new FormData()
  content.append("files", file)
  const { files } = await sendFile(uploadResponseSchema, "/admin/uploads", { content }, options)
  return new URL(files[0].url, window.location.origin).href
}
