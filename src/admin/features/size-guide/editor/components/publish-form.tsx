import { Hint, InlineTip, Label, Skeleton, Text, Textarea } from "@medusajs/ui"
import { useId } from "react"
import type { DocumentChange } from "../../../../../contracts/size-guide-history"
import { useText } from "../../../../lib/text"
import { ChangeList } from "./change-list"
import { WarningRows } from "./warning-rows"

type PublishFormProps = {
  /** Number of the revision the shop shows; null before the first. */
  revision: number | null
  /** Differences to it; null while they are worked out. */
  changes: readonly DocumentChange[] | null
  warnings: readonly { id: string; place: string; text: string }[]
  /** Languages that lack texts. */
  missing: readonly { language: string; count: number }[]
  note: string
  error: string | null
  onNote: (note: string) => void
}

/** What publishing would change, what speaks against it, and a note for colleagues. */
export const PublishForm = (props: PublishFormProps) => {
  const { revision, changes, warnings, missing, note, error, onNote } = props
  const { t } = useText()
  const id = useId()
  const summary = () => {
    if (revision === null) {
      return <Text size="small">{t("size_guide_dialog.publish.first")}</Text>
    }
    if (changes === null) {
      return <Skeleton className="h-24 w-full" />
    }
    return changes.length === 0 ? (
      <Text size="small">{t("size_guide_dialog.publish.nothing")}</Text>
    ) : (
      <section className="flex flex-col gap-y-1">
        <Text size="small" weight="plus">
          {t("size_guide_dialog.publish.changes", { count: changes.length, number: revision })}
        </Text>
        <ChangeList changes={changes} />
      </section>
    )
  }
  return (
    <div className="flex flex-col gap-y-6">
      {error && (
        <InlineTip variant="error" label={t("size_guide_dialog.publish.title")} role="alert">
          {error}
        </InlineTip>
      )}
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={id} size="small" weight="plus">
          {t("size_guide_dialog.publish.note")}
        </Label>
        <Textarea id={id} rows={2} value={note} maxLength={500} aria-describedby={`${id}-hint`} onChange={(event) => onNote(event.target.value)} />
        <Hint id={`${id}-hint`} className="text-ui-fg-subtle">
          {t("size_guide_dialog.publish.note_hint")}
        </Hint>
      </div>
      {missing.length > 0 && (
        <ul className="flex flex-col">
          {missing.map(({ language, count }) => (
            <li key={language}>
              <Text size="small" className="text-ui-tag-orange-text">
                {t("size_guide_dialog.publish.missing", { language, count })}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <section className="flex flex-col gap-y-1">
          <Text size="small" weight="plus">
            {t("size_guide_dialog.publish.warnings", { count: warnings.length })}
          </Text>
          <WarningRows rows={warnings} />
        </section>
      )}
      {summary()}
    </div>
  )
}
