import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { KeyHint } from "../../../components/key-hint"
import { useText } from "../../../lib/text"

type UndoStripProps = { text: string; keys: readonly string[]; onUndo: () => void; onClose: () => void }

/**
 * Says what was just done and offers to take it back. It lies over the foot of the list, away
 * from the decision buttons.
 */
export const UndoStrip = ({ text, keys, onUndo, onClose }: UndoStripProps) => {
  const { t } = useText()
  return (
    <div className="bg-ui-contrast-bg-base text-ui-contrast-fg-primary shadow-elevation-flyout absolute inset-x-3 bottom-3 z-10 flex items-center gap-x-2 rounded-lg py-1.5 pe-1.5 ps-3">
      <Text size="small" leading="compact" className="min-w-0 flex-1 truncate">
        {text}
      </Text>
      <Button
        size="small"
        variant="transparent"
        className="text-ui-contrast-fg-primary hover:bg-ui-contrast-bg-base-hover focus-visible:bg-ui-contrast-bg-base-hover active:bg-ui-contrast-bg-base-pressed"
        onClick={onUndo}
      >
        {t("review.undo.action")}
        <KeyHint keys={keys} />
      </Button>
      <IconButton
        size="small"
        variant="transparent"
        className="text-ui-contrast-fg-secondary hover:bg-ui-contrast-bg-base-hover focus-visible:bg-ui-contrast-bg-base-hover"
        aria-label={t("core.close")}
        onClick={onClose}
      >
        <XMarkMini />
      </IconButton>
    </div>
  )
}
