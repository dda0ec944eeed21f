import { ArrowUturnLeft, SidebarRight, XMark } from "@medusajs/icons"
import { Button, Heading, IconButton, StatusBadge, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { GuideStatus } from "../../../../../contracts/size-guide"
import { useText } from "../../../../lib/text"

const COLORS = { draft: "grey", published: "green", archived: "orange" } as const

type EditorHeaderProps = {
  title: string
  status: GuideStatus
  /** The draft differs from what the shop shows. */
  hasChanges: boolean
  savedState: ReactNode
  menu: ReactNode
  canUndo: boolean
  canRedo: boolean
  /** Nothing can be changed: the buttons for it are left out. */
  readOnly: boolean
  /** Whether the preview is shown; null where it is a tab. */
  hasPreview: boolean | null
  onPreview: () => void
  onUndo: () => void
  onRedo: () => void
  onPublish: () => void
  onClose: () => void
}

/** Name and state of the guide, and what can be done with the whole of it. */
export const EditorHeader = (props: EditorHeaderProps) => {
  const { title, status, hasChanges, savedState, menu, canUndo, canRedo, readOnly, hasPreview } = props
  const { t } = useText()
  const previewLabel = t(hasPreview ? "size_guide_editor.pane.hide_preview" : "size_guide_editor.pane.show_preview")
  return (
    <header className="border-ui-border-base flex flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-2">
      <IconButton
        size="small"
        type="button"
        variant="transparent"
        aria-label={t("size_guide_editor.back")}
        onClick={props.onClose}
      >
        <XMark />
      </IconButton>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-0.5">
        <Heading level="h1" className="max-w-full truncate">
          {title}
        </Heading>
        <StatusBadge color={COLORS[status]} className="shrink-0">
          {t(`size_guides.status.${status}`)}
        </StatusBadge>
        {status === "published" && hasChanges && (
          <StatusBadge color="orange" className="shrink-0">
            {t("size_guide_editor.changed_since")}
          </StatusBadge>
        )}
        {!readOnly && savedState}
      </div>
      <div className="flex items-center gap-x-1">
        {!readOnly && (
          <>
            <Tooltip content={t("size_guide_editor.undo")}>
              <IconButton
                size="small"
                variant="transparent"
                disabled={!canUndo}
                aria-label={t("size_guide_editor.undo")}
                onClick={props.onUndo}
              >
                <ArrowUturnLeft />
              </IconButton>
            </Tooltip>
            <Tooltip content={t("size_guide_editor.redo")}>
              <IconButton
                size="small"
                variant="transparent"
                disabled={!canRedo}
                aria-label={t("size_guide_editor.redo")}
                onClick={props.onRedo}
              >
                <ArrowUturnLeft className="-scale-x-100" />
              </IconButton>
            </Tooltip>
          </>
        )}
        {hasPreview !== null && (
          <Tooltip content={previewLabel}>
            <IconButton
              size="small"
              variant="transparent"
              aria-label={previewLabel}
              aria-pressed={hasPreview}
              onClick={props.onPreview}
            >
              <SidebarRight />
            </IconButton>
          </Tooltip>
        )}
        {menu}
        {!readOnly && (
          <Button size="small" onClick={props.onPublish}>
            {t("size_guide_editor.publish")}
          </Button>
        )}
      </div>
    </header>
  )
}
