import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useText } from "../../../../lib/text"

type NoteStripProps = {
  text: string
  /** Takes back what the text says; left out where that cannot be. */
  onUndo?: () => void
  isUndoing?: boolean
  onClose: () => void
  /** What the text does not hold, e.g. a list of what was left as it was. */
  children?: ReactNode
}

/** Says what was just done, and offers to take it back. It stays until it is closed. */
export const NoteStrip = ({ text, onUndo, isUndoing, onClose, children }: NoteStripProps) => {
  const { t } = useText()
  return (
    <div role="status" className="bg-ui-bg-subtle border-ui-border-base flex flex-col gap-y-1 rounded-lg border px-3 py-1.5">
      <div className="flex items-center gap-x-2">
        <Text size="small" className="min-w-0 flex-1 break-words">
          {text}
        </Text>
        {onUndo && (
          <Button size="small" variant="secondary" isLoading={isUndoing} onClick={onUndo}>
            {t("size_guide_assign.undo")}
          </Button>
        )}
        <IconButton size="small" variant="transparent" aria-label={t("core.close")} onClick={onClose}>
          <XMarkMini />
        </IconButton>
      </div>
      {children}
    </div>
  )
}
