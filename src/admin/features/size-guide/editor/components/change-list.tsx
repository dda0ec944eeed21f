import { Badge, Text } from "@medusajs/ui"
import { useState } from "react"
import type { DocumentChange } from "../../../../../contracts/size-guide-history"
import { useText, type TextKey, type Translate } from "../../../../lib/text"

type ChangeListProps = {
  changes: readonly DocumentChange[]
  /** Differences that are not in the list. */
  more?: number
}

const COLORS = { added: "green", removed: "red", changed: "blue", moved: "grey" } as const
const FIRST = 30

const KNOWN_FIELDS = new Set([
  "title", "kind", "audience", "google_size_system", "locale", "intro", "notes", "display", "tools", "layout", "cross",
  "label", "type", "quantity", "unit", "formula", "system", "decimals", "convertible", "of", "how_to", "aliases", "body",
  "image", "video_url", "term_id",
])

/** The field a path ends in, in words; null for a part as a whole. */
const fieldOf = ({ part, path }: DocumentChange, t: Translate): string | null => {
  const steps = path.split(".")
  const field = part === "document" ? steps[0] : part === "cell" || part === "translation" ? null : steps[2]
  return field && KNOWN_FIELDS.has(field) ? t(`size_guide_dialog.diff.field.${field}` as TextKey) : null
}

/** Where a change is: table, row, column, field or language. */
export const placeOfChange = (change: DocumentChange, t: Translate): string => {
  const { part, table, row, column, path } = change
  const language = part === "translation" ? path.split(".")[1] : null
  return [
    t(`size_guide_dialog.diff.part.${part}`),
    table,
    row,
    column,
    fieldOf(change, t),
    language,
  ]
    .filter(Boolean)
    .join(" · ")
}

const Values = ({ before, after, kind }: DocumentChange) => {
  const { t } = useText()
  const nothing = t("size_guide_dialog.diff.nothing")
  if (kind === "added" || kind === "removed") {
    return <Text size="small" className="line-clamp-3 break-words">{(kind === "added" ? after : before) ?? nothing}</Text>
  }
  return (
    <Text size="small" className="line-clamp-4 break-words">
      <del className="text-ui-fg-subtle">{before ?? nothing}</del>
      <span aria-hidden className="text-ui-fg-muted px-1.5">
        →
      </span>
      <ins className="no-underline">{after ?? nothing}</ins>
    </Text>
  )
}

/** Differences of two documents in reading order. */
export const ChangeList = ({ changes, more = 0 }: ChangeListProps) => {
  const { t } = useText()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? changes : changes.slice(0, FIRST)
  const hidden = changes.length - shown.length
  return (
    <div className="flex flex-col gap-y-2">
      <ul aria-label={t("size_guide_dialog.diff.list")} className="divide-ui-border-base flex flex-col divide-y">
        {shown.map((change, index) => (
          <li key={`${change.path}-${change.kind}-${index}`} className="flex flex-col gap-y-0.5 py-2">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Badge size="2xsmall" color={COLORS[change.kind]}>
                {t(`size_guide_dialog.diff.${change.kind}`)}
              </Badge>
              <Text size="xsmall" className="text-ui-fg-subtle min-w-0 break-words">
                {placeOfChange(change, t)}
              </Text>
            </div>
            <Values {...change} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          className="txt-compact-small text-ui-tag-blue-text focus-visible:shadow-borders-focus self-start rounded px-1 py-1 outline-none"
          onClick={() => setAll(true)}
        >
          {t("size_guide_dialog.diff.more", { count: hidden })}
        </button>
      )}
      {more > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("size_guide_dialog.changes.more", { count: more })}
        </Text>
      )}
    </div>
  )
}
