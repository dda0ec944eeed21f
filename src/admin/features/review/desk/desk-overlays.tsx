import { useText } from "../../../lib/text"
import { BulkDialog } from "../components/bulk-dialog"
import { HelpDialog } from "../components/help-dialog"
import { countStars } from "../components/star-chart"
import { ViewDialog } from "../../../components/view-dialog"
import { PaletteDrawer, RecentDrawer, TemplatesDrawer } from "./overlays"
import type { DeskActions } from "./use-desk-actions"
import type { Overlay } from "./use-desk-commands"
import type { DeskData } from "./use-desk-data"
import type { useKeymap } from "./use-keymap"
import type { Rail } from "./use-rail"

type DeskOverlaysProps = {
  overlay: Overlay
  data: DeskData
  actions: DeskActions
  rail: Rail
  keys: ReturnType<typeof useKeymap>
  onOverlay: (overlay: Overlay) => void
  onDraft: (body: string) => void
  onClose: () => void
}

/** Whatever lies on top of the desk; one at a time. */
export const DeskOverlays = ({ overlay, data, actions, rail, keys, onOverlay, onDraft, onClose }: DeskOverlaysProps) => {
  const { t } = useText()
  const { plan, closePlan, commit } = actions
  if (plan) {
    const close = () => {
      closePlan()
      onClose()
    }
    return (
      <BulkDialog
        decision={plan.decision}
        isCounting={plan.isCounting}
        counts={countStars(plan.reviews)}
        skipped={plan.skipped}
        onCommit={(reason) => {
          commit(plan.reviews, plan.decision, reason)
          actions.clearSelection()
          close()
        }}
        onClose={close}
      />
    )
  }
  if (rail.naming) {
    return (
      <ViewDialog
        texts={{
          title: t(rail.naming === "new" ? "review.view.save" : "review.view.rename"),
          name: t("review.view.name"),
          share: t("review.view.share"),
        }}
        name={rail.naming === "new" ? "" : rail.naming.name}
        isShared={rail.naming === "new" ? false : rail.naming.shared}
        isSaving={rail.isSaving}
        error={rail.saveError}
        onSave={rail.saveNamed}
        onClose={() => {
          rail.setNaming(null)
          onClose()
        }}
      />
    )
  }
  switch (overlay) {
    case "help":
      return (
        <HelpDialog
          keymap={keys.keymap}
          onEnable={keys.setEnabled}
          onChange={keys.setChord}
          onReset={keys.reset}
          onClose={onClose}
        />
      )
    case "recent":
      return <RecentDrawer canUndo={data.canDecide} onUndo={actions.undoRecent} onClose={onClose} />
    case "templates":
      return <TemplatesDrawer onClose={onClose} />
    case "palette":
      return data.current ? (
        <PaletteDrawer
          review={data.current}
          onPick={onDraft}
          onManage={() => onOverlay("templates")}
          onClose={onClose}
        />
      ) : null
    case null:
      return null
  }
}
