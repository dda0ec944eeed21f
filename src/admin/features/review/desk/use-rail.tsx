import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { SavedView } from "../../../../contracts/review-moderation"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { formatCapped } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { useRemoveView, useSaveView } from "../api/mutations"
import type { Waiting } from "../components/desk-states"
import type { RailView } from "../components/view-rail"
import { BUILT_IN_VIEWS, isRefined, type BuiltInView } from "./address"
import type { DeskCommands } from "./use-desk-commands"
import type { DeskData } from "./use-desk-data"

/** Views whose reviews wait for somebody. */
const WAITING_VIEWS = ["pending", "needs_edit", "mine"] as const

/** The rail: views with counts, saved views and what can be done with them. */
export const useRail = (data: DeskData, commands: DeskCommands) => {
  const { t, language } = useText()
  const prompt = usePrompt()
  const save = useSaveView()
  const remove = useRemoveView()
  /** The view that gets a name: a new one, or one that is there. */
  const [naming, setNaming] = useState<SavedView | "new" | null>(null)
  const counts = data.counts.data?.counts
  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))

  const savedViews = (data.views.data ?? []).map((view) => ({ ...view, isActive: view.query === data.query }))
  const isSaved = savedViews.some(({ isActive }) => isActive)
  const views: RailView[] = BUILT_IN_VIEWS.map((key) => ({
    key,
    label: t(`review.view.${key}`),
    count: key === "all" ? undefined : counts?.[key],
    isActive: !isSaved && data.view === key,
  }))
  const waiting: Waiting[] = WAITING_VIEWS.flatMap((key) => {
    const count = counts?.[key]
    return count && count.value > 0 && key !== data.view
      ? [{ key, label: t(`review.view.${key}`), count: formatCapped(language, count) }]
      : []
  })

  const confirmRemove = async (view: SavedView) => {
    const isSure = await prompt({
      title: t("review.view.remove"),
      description: t("review.view.remove_confirm", { name: view.name }),
      confirmText: t("core.delete"),
      cancelText: t("core.cancel"),
    })
    if (isSure) {
      remove.mutate(view.id, { onError: fail })
    }
  }

  return {
    naming,
    setNaming,
    isSaving: save.isPending,
    saveError: save.isError ? errorSentence(t, toApiError(save.error)) : null,
    saveNamed: (name: string, shared: boolean) =>
      save.mutate(
        naming === "new" || naming === null
          ? { id: null, body: { name, shared, query: data.query } }
          : { id: naming.id, body: { name, shared, query: naming.query } },
        { onSuccess: () => setNaming(null) }
      ),
    waiting,
    rail: {
      views,
      savedViews,
      canSave: !isSaved && (isRefined(data.address.filter) || data.view === null),
      onOpenView: (key: string) => commands.openView(key as BuiltInView),
      onOpenSaved: (view: SavedView) => data.address.openQuery(view.query),
      onSave: () => setNaming("new"),
      onRename: (view: SavedView) => setNaming(view),
      onShare: (view: SavedView, shared: boolean) =>
        save.mutate({ id: view.id, body: { name: view.name, query: view.query, shared } }, { onError: fail }),
      onRemove: (view: SavedView) => void confirmRemove(view),
    },
  }
}
export type Rail = ReturnType<typeof useRail>
