import { ExclamationCircle } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { memo, useState } from "react"
import type { Table } from "../../../../../contracts/size-guide-document"
import type { Warning } from "../../../../../sizing/warnings"
import { useText } from "../../../../lib/text"
import { placeOf } from "../model/marks"
import type { Position } from "../model/selection"
import { useWarningText } from "./use-warning-text"

const FIRST = 5

type WarningListProps = {
  /** The table as it was when it was checked. */
  table: Table
  warnings: readonly Warning[]
  onGo: (warning: Warning) => void
}

/** The warnings of a table; each leads to its cell. */
export const WarningList = memo(({ table, warnings, onGo }: WarningListProps) => {
  const { t } = useText()
  const textOf = useWarningText()
  const [isAll, setIsAll] = useState(false)
  if (warnings.length === 0) {
    return null
  }
  const placeName = ({ row, column }: Position) =>
    [
      column >= 0 && (table.columns[column].label || t("size_guide_grid.unnamed")),
      row >= 0 && t("size_guide_grid.warnings.row", { row: row + 1 }),
    ]
      .filter(Boolean)
      .join(", ")
  const shown = isAll ? warnings : warnings.slice(0, FIRST)
  return (
    <section aria-label={t("size_guide_grid.warnings.title")} className="border-ui-border-base flex flex-col gap-y-1 border-t px-3 py-2">
      <Text size="small" weight="plus">
        {t("size_guide_grid.warnings.count", { count: warnings.length })}
      </Text>
      <ul className="flex flex-col">
        {shown.map((warning, index) => {
          const place = placeName(placeOf(warning, table))
          return (
            <li key={`${warning.code}-${warning.row}-${warning.column}-${index}`}>
              <button
                type="button"
                className="txt-compact-small hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex min-h-7 w-full items-start gap-x-2 rounded px-1 py-1 text-start outline-none"
                onClick={() => onGo(warning)}
              >
                <ExclamationCircle aria-hidden className="text-ui-tag-orange-icon mt-0.5 shrink-0" />
                <span className="min-w-0">
                  {place && <span className="text-ui-fg-subtle">{place}: </span>}
                  {textOf(warning)}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {warnings.length > FIRST && (
        <button
          type="button"
          aria-expanded={isAll}
          className="txt-compact-small text-ui-tag-blue-text focus-visible:shadow-borders-focus self-start rounded px-1 py-1 outline-none"
          onClick={() => setIsAll(!isAll)}
        >
          {isAll ? t("size_guide_grid.warnings.less") : t("size_guide_grid.warnings.all", { count: warnings.length })}
        </button>
      )}
    </section>
  )
})
WarningList.displayName = "WarningList"
