import { z } from "zod"

type Draft<Document> = {
  /** Version of the draft the changes were made on, and its document, so that both can be joined later. */
  version: number
  base: Document
  document: Document
}
/** Changes of a draft that have not reached the server. */
export type KeptDraft<Document> = Draft<Document> & { at: string; key: string }

/**
 * Keeps the unsaved draft of one thing in this browser, each page its own. Where nothing can be
 * stored, it keeps nothing.
 */
export type DraftKeep<Document> = {
  /** The newest draft that another page, or this one before it was closed, left behind. */
  find: () => KeptDraft<Document> | null
  discard: (key: string) => void
  /** Whether it could be stored. */
  write: (draft: Draft<Document>) => boolean
  clear: () => void
}

const parse = <Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
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

/**
 * @param name of the thing, such as `size-guide.bsg_1`
 * @param documentSchema what is kept is read with it: an older page may have kept another shape
 */
export const createKeep = <Document>(name: string, documentSchema: z.ZodType<Document>): DraftKeep<Document> => {
  const keptSchema = z.object({ version: z.int(), base: documentSchema, document: documentSchema, at: z.iso.datetime() })
  const prefix = `bijou.${name}.`
  const own = prefix + Math.random().toString(36).slice(2)
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix) && key !== own)
  return {
    find: () =>
      attempt(
        () =>
          keys()
            .flatMap((key) => {
              const kept = parse(keptSchema, localStorage.getItem(key) ?? "")
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
