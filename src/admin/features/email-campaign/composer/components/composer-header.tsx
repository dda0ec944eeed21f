import { ArrowUturnLeft, History, SidebarRight, XMark } from "@medusajs/icons"
import { Button, Heading, IconButton, StatusBadge, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useText } from "../../../../lib/text"

type ToolProps = { label: string; disabled?: boolean; pressed?: boolean; onPress: () => void; children: ReactNode }

const Tool = ({ label, disabled, pressed, onPress, children }: ToolProps) => (
  <Tooltip content={label}>
    <IconButton size="small" variant="transparent" type="button" disabled={disabled} aria-label={label} aria-pressed={pressed} onClick={onPress}>
      {children}
    </IconButton>
  </Tooltip>
)

type ComposerHeaderProps = {
  name: string
  savedState: ReactNode
  languages: ReactNode
  /** Nothing can be changed: the buttons for it are left out. */
  readOnly: boolean
  canUndo: boolean
  canRedo: boolean
  /** Whether the preview is shown; null where it is a tab. */
  hasPreview: boolean | null
  onUndo: () => void
  onRedo: () => void
  onVersions: () => void
  onPreview: () => void
  onDone: () => void
}

/** Name of the campaign, how far it is saved, and what can be done with the whole mail. */
export const ComposerHeader = (props: ComposerHeaderProps) => {
  const { name, savedState, languages, readOnly, canUndo, canRedo, hasPreview } = props
  const { t } = useText()
  return (
    <header className="border-ui-border-base flex flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-2">
      <IconButton size="small" type="button" variant="transparent" aria-label={t("email_composer.back")} onClick={props.onDone}>
        <XMark />
      </IconButton>
      <div className="flex min-w-0 flex-1 basis-40 flex-wrap items-center gap-x-3 gap-y-0.5">
        <Heading level="h1" className="max-w-full truncate">
          {name}
        </Heading>
        {readOnly ? (
          <StatusBadge color="grey" className="shrink-0">
            {t("email_composer.read_only")}
          </StatusBadge>
        ) : (
          savedState
        )}
      </div>
      {languages}
      <div className="ms-auto flex items-center gap-x-1">
        {!readOnly && (
          <>
            <Tool label={t("email_composer.undo")} disabled={!canUndo} onPress={props.onUndo}>
              <ArrowUturnLeft />
            </Tool>
            <Tool label={t("email_composer.redo")} disabled={!canRedo} onPress={props.onRedo}>
              <ArrowUturnLeft className="-scale-x-100" />
            </Tool>
          </>
        )}
        <Tool label={t("email_composer.versions.title")} onPress={props.onVersions}>
          <History />
        </Tool>
        {hasPreview !== null && (
          <Tool label={t(hasPreview ? "email_composer.preview.hide" : "email_composer.preview.show")} pressed={hasPreview} onPress={props.onPreview}>
            <SidebarRight />
          </Tool>
        )}
        <Button size="small" onClick={props.onDone}>
          {t("email_composer.done")}
        </Button>
      </div>
    </header>
  )
}
