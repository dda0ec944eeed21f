import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { toApiError, type ApiError } from "../../../lib/api-error"
import { importLegacyPage } from "../api/legacy"
import { econtKeys } from "../api/query-keys"
import { addRows, EMPTY, type Tally } from "./tally"

export type ImportState = {
  /** `missing`: the shop has no earlier table. */
  phase: "checking" | "checked" | "importing" | "stopped" | "imported" | "failed" | "missing"
  /** Whether it changes nothing. */
  isDry: boolean
  tally: Tally
  /** Rows the last dry run read; null before its end. */
  total: number | null
  error: ApiError | null
}

const START: ImportState = { phase: "checking", isDry: true, tally: EMPTY, total: null, error: null }

/**
 * Goes through the earlier shipments page by page: dry when the page opens, then as it is told to. What is
 * imported already is left alone, so a run that ended early is simply run again.
 */
export const useLegacyImport = () => {
  const queryClient = useQueryClient()
  const [state, setState] = useState(START)
  const abort = useRef<AbortController | null>(null)
  const isStopped = useRef(false)

  const run = async (isDry: boolean) => {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    isStopped.current = false
    const change = (next: Partial<ImportState>) => {
      if (!controller.signal.aborted) {
        setState((before) => ({ ...before, ...next }))
      }
    }
    change({ phase: isDry ? "checking" : "importing", isDry, tally: EMPTY, error: null, ...(isDry ? { total: null } : {}) })
    let tally = EMPTY
    let after: string | undefined
    try {
      do {
        const page = await importLegacyPage({ dry_run: isDry, after }, controller.signal)
        if (!page.found) {
          change({ phase: "missing" })
          return
        }
        tally = addRows(tally, page.rows)
        after = page.next ?? undefined
        change({ tally })
      } while (after && !isStopped.current && !controller.signal.aborted)
      change(isDry ? { phase: "checked", total: tally.read } : { phase: after ? "stopped" : "imported" })
    } catch (error) {
      change({ phase: "failed", error: toApiError(error) })
    }
    if (!isDry) {
      await queryClient.invalidateQueries({ queryKey: econtKeys.all() })
    }
  }

  const first = useRef(run)
  useEffect(() => {
    void first.current(true)
    return () => abort.current?.abort()
  }, [])

  return {
    state,
    check: () => void run(true),
    start: () => void run(false),
    /** Ends after the page that is being imported now. */
    stop: () => {
      isStopped.current = true
    },
  }
}
