import { Button, Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"

type RemovedNoteProps = { name: string; onUndo: () => void }

/** What was just taken out of a list, with the way back. */
export const RemovedNote = ({ name, onUndo }: RemovedNoteProps) => {
  const { t } = useText()
  return (
    <div role="status" className="bg-ui-bg-subtle flex flex-wrap items-center justify-between gap-x-3 gap-y-2 rounded-lg px-3 py-2">
      <Text size="small" className="min-w-0 break-words">
        {t("econt_settings.removed", { name })}
      </Text>
      <Button size="small" type="button" variant="transparent" onClick={onUndo}>
        {t("econt_settings.undo")}
      </Button>
    </div>
  )
}
