import { Badge, Button, Text } from "@medusajs/ui"
import type { Revision } from "../../../../../contracts/size-guide-history"
import { formatDate } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

type RevisionListProps = {
  revisions: readonly Revision[]
  /** Number of the revision the shop shows. */
  current: number | null
  readOnly: boolean
  onCompare: (number: number) => void
  onRestore: (number: number) => void
}

/** What was published, newest first. */
export const RevisionList = ({ revisions, current, readOnly, onCompare, onRestore }: RevisionListProps) => {
  const { t, language } = useText()
  return (
    <ol className="divide-ui-border-base flex flex-col divide-y">
      {revisions.map(({ id, number, note, published_at: at, published_by: by }) => (
        <li key={id} className="flex flex-col gap-y-1 py-3">
          <div className="flex flex-wrap items-center gap-x-2">
            <Text size="small" weight="plus">
              {t("size_guide_dialog.revisions.number", { number })}
            </Text>
            {number === current && (
              <Badge size="2xsmall" color="green">
                {t("size_guide_dialog.revisions.current")}
              </Badge>
            )}
          </div>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("size_guide_dialog.revisions.by", {
              name: by?.name ?? t("size_guide_dialog.changes.system"),
              time: formatDate(language, at, "moment"),
            })}
          </Text>
          {note && (
            <Text size="small" className="break-words">
              {note}
            </Text>
          )}
          <div className="flex flex-wrap gap-2 pt-1">
            <Button
              size="small"
              variant="secondary"
              aria-label={`${t("size_guide_dialog.revisions.compare")}: ${t("size_guide_dialog.revisions.number", { number })}`}
              onClick={() => onCompare(number)}
            >
              {t("size_guide_dialog.revisions.compare")}
            </Button>
            {!readOnly && (
              <Button
                size="small"
                variant="transparent"
                aria-label={`${t("size_guide_dialog.revisions.restore")}: ${t("size_guide_dialog.revisions.number", { number })}`}
                onClick={() => onRestore(number)}
              >
                {t("size_guide_dialog.revisions.restore")}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
