import { useCallback } from "react"
import { useSearchParams } from "react-router-dom"

/** A part of a guide that can be shown in the middle of the editor. */
export type Part =
  | { type: "table" | "how_to"; id: string }
  | { type: "texts" | "tools" | "settings" | "translations" | "warnings" | "assignments" | "use" }

/** What opens over the editor. */
const PANELS = ["publish", "revisions", "changes", "import", "keys"] as const
export type Panel = (typeof PANELS)[number]

const PLAIN = ["texts", "tools", "settings", "translations", "warnings", "assignments", "use"] as const

/** `table.<id>`, `how_to.<id>` or the name of a part that is there once. */
export const partKey = (part: Part): string => ("id" in part ? `${part.type}.${part.id}` : part.type)

export const readPart = (text: string | null): Part | null => {
  const [type, id] = (text ?? "").split(".")
  if ((type === "table" || type === "how_to") && id) {
    return { type, id }
  }
  const plain = PLAIN.find((name) => name === type)
  return plain ? { type: plain } : null
}

/**
 * What of the editor is open, kept in the address: a reload comes back to the same part, and the
 * browser's back closes what was opened over it.
 */
export const useAddress = () => {
  const [params, setParams] = useSearchParams()
  const part = readPart(params.get("part"))
  const panel = PANELS.find((name) => name === params.get("open")) ?? null

  const setPart = useCallback(
    (next: Part) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          after.set("part", partKey(next))
          after.delete("open")
          return after
        },
        { replace: true }
      ),
    [setParams]
  )
  const setPanel = useCallback(
    (next: Panel | null) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          if (next) {
            after.set("open", next)
          } else {
            after.delete("open")
          }
          return after
        },
        { replace: next === null }
      ),
    [setParams]
  )
  return { part, panel, setPart, setPanel }
}
