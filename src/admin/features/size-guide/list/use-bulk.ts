import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { GuideListItem } from "../../../../contracts/size-guide"
import type { BulkGuidesResponse } from "../../../../contracts/size-guide-list"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import type { BulkAction } from "./components/bulk-row"
import { exportGuides, useBulkGuides } from "./queries"
import { saveFile } from "./save-file"

/** What a bulk action left behind: how many it did, and each it did not, with the reason. */
export type BulkOutcome = {
  action: BulkAction
  done: string[]
  skipped: { id: string; title: string; reason: string | null }[]
}

/** Actions that take each other back. */
export const OPPOSITE: Partial<Record<BulkAction, BulkAction>> = { archive: "restore", restore: "archive" }

/** The most the server takes at once. */
const MOST = 100

const outcomeOf = (
  action: BulkAction,
  results: BulkGuidesResponse["results"],
  titles: ReadonlyMap<string, string>
): BulkOutcome => ({
  action,
  done: results.filter(({ outcome }) => outcome === "done").map(({ id }) => id),
  skipped: results
    .filter(({ outcome }) => outcome === "skipped")
    .map(({ id, reason }) => ({ id, title: titles.get(id) ?? id, reason })),
})

/** Does something with many guides, says what came of each, and takes it back where that can be. */
export const useBulk = (guides: GuideListItem[], onDone: () => void) => {
  const { t } = useText()
  const prompt = usePrompt()
  const bulk = useBulkGuides()
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null)
  const [isExporting, setIsExporting] = useState(false)
  const titles = new Map(guides.map(({ id, title }) => [id, title]))
  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))

  const start = async (action: BulkAction, ids: string[]) => {
    const results: BulkGuidesResponse["results"] = []
    try {
      for (let from = 0; from < ids.length; from += MOST) {
        results.push(...(await bulk.mutateAsync({ action, ids: ids.slice(from, from + MOST) })))
      }
      onDone()
    } catch (error) {
      fail(error)
    }
    if (results.length > 0) {
      setOutcome(outcomeOf(action, results, titles))
    }
  }
  const run = async (action: BulkAction, ids: string[]) => {
    const isSure =
      action !== "delete" ||
      (await prompt({
        title: t("size_guide_list.bulk.delete_title", { count: ids.length }),
        description: t("size_guide_list.bulk.delete_text"),
        confirmText: t("core.delete"),
        cancelText: t("core.cancel"),
      }))
    if (isSure) {
      await start(action, ids)
    }
  }
  const undo = async () => {
    const opposite = outcome && OPPOSITE[outcome.action]
    if (opposite) {
      await start(opposite, outcome.done)
    }
  }
  /** Saves the guides as one file; all of them without ids. */
  const exportFile = async (ids: string[]) => {
    setIsExporting(true)
    try {
      saveFile(await exportGuides(ids), "size-guides.json")
    } catch (error) {
      fail(error)
    } finally {
      setIsExporting(false)
    }
  }
  const busy: BulkAction | "export" | null = isExporting ? "export" : bulk.isPending ? bulk.variables.action : null
  return { run, undo, exportFile, outcome, busy, close: () => setOutcome(null) }
}
