import { z } from "zod"
import { guideDocumentSchema } from "../../../../../contracts/size-guide-document"

const keptSchema = z.object({
  /** Version of the draft the changes were made on, and its document, so that both can be joined later. */
  version: z.int(),
  base: guideDocumentSchema,
  document: guideDocumentSchema,
  at: z.iso.datetime(),
})
/** Changes of a draft that have not reached the server. */
export type KeptDraft = z.infer<typeof keptSchema> & { key: string }

/**
 * Keeps the unsaved draft of one guide in this browser, each page its own. Where nothing can be
 * stored, it keeps nothing.
 */
export type DraftKeep = {
  /** The newest draft that another page, or this one before it was closed, left behind. */
  find: () => KeptDraft | null
  discard: (key: string) => void
  /** Whether it could be stored. */
  write: (draft: Pick<KeptDraft, "version" | "base" | "document">) => boolean
  clear: () => void
}

const parse = (text: string | null): z.infer<typeof keptSchema> | null => {
  try {
    return text === null ? null : (keptSchema.safeParse(JSON.parse(text)).data ?? null)
  } catch {
    return null
  }
}

/** What the storage answers, or `otherwise` in a browser that has none or whose storage is full. */
const attempt = <T>(action: () => T, otherwise: T): T => {
  try {
    return action()
  } catch {
    return otherwise
  }
}

export const createKeep = (guideId: string): DraftKeep => {
  const prefix = `bijou.size-guide.${guideId}.`
  const own = prefix + Math.random().toString(36).slice(2)
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix) && key !== own)
  return {
    find: () =>
      attempt(
        () =>
          keys()
            .flatMap((key) => {
              const kept = parse(localStorage.getItem(key))
              return kept ? [{ ...kept, key }] : []
            })
            .toSorted((a, b) => b.at.localeCompare(a.at))[0] ?? null,
        null
      ),
    discard: (key) => attempt(() => localStorage.removeItem(key), undefined),
    write: (draft) =>
      attempt(() => {
        localStorage.setItem(own, JSON.stringify({ ...draft, at: new Date().toISOString() }))
        return true
      }, false),
    clear: () => attempt(() => localStorage.removeItem(own), undefined),
  }
}
