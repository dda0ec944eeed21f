import { Text } from "@medusajs/ui"
import { NoteStrip } from "../../assign/components/note-strip"
import { useText } from "../../../../lib/text"
import type { BulkAction } from "./bulk-row"

type BulkNoteProps = {
  action: BulkAction
  done: number
  skipped: { id: string; title: string; reason: string | null }[]
  isUndoing: boolean
  onUndo?: () => void
  onClose: () => void
}

/** What a bulk action did, and each guide it left as it was, with the reason. */
export const BulkNote = ({ action, done, skipped, isUndoing, onUndo, onClose }: BulkNoteProps) => {
  const { t } = useText()
  return (
    <NoteStrip
      text={t(`size_guide_list.bulk.done_${action}`, { count: done })}
      isUndoing={isUndoing}
      onUndo={onUndo}
      onClose={onClose}
    >
      {skipped.length > 0 && (
        <div className="flex flex-col gap-y-0.5 pb-1">
          <Text size="small" className="text-ui-fg-subtle">
            {t("size_guide_list.bulk.skipped", { count: skipped.length })}
          </Text>
          <ul aria-label={t("size_guide_list.bulk.skipped_list")} className="max-h-40 overflow-y-auto">
            {skipped.map(({ id, title, reason }) => (
              <li key={id} className="txt-small">
                <span className="txt-compact-small-plus">{title}</span>:{" "}
                {reason ?? t("size_guide_list.bulk.unknown_reason")}
              </li>
            ))}
          </ul>
        </div>
      )}
    </NoteStrip>
  )
}
