import { Checkbox } from "@medusajs/ui"
import type { KeyboardEvent } from "react"
import type { GuideListItem } from "../../../../../contracts/size-guide"
import { useText } from "../../../../lib/text"
import { GuideRow, type RowAction } from "./guide-row"

const HEAD = "txt-compact-xsmall-plus text-ui-fg-subtle px-3 py-2 text-start"

type GuideTableProps = {
  guides: GuideListItem[]
  selected: ReadonlySet<string>
  canSelect: boolean
  isStale: boolean
  onSelect: (ids: string[], isSelected: boolean) => void
  onAction: (guide: GuideListItem, action: RowAction) => void
}

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last,
}

/** The guides as a table. On a title, the arrow keys go to the next one and X selects. */
export const GuideTable = ({ guides, selected, canSelect, isStale, onSelect, onAction }: GuideTableProps) => {
  const { t } = useText()
  const chosen = guides.filter(({ id }) => selected.has(id)).length
  const handleKey = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a[data-guide]")]
    const index = links.indexOf(event.target as HTMLElement)
    if (index < 0 || event.ctrlKey || event.metaKey || event.altKey) {
      return
    }
    const step = STEPS[event.key]
    if (step) {
      event.preventDefault()
      links[step(index, links.length - 1)]?.focus()
    } else if (canSelect && event.code === "KeyX") {
      const { id } = guides[index]
      onSelect([id], !selected.has(id))
    }
  }
  return (
    <table className="w-full border-collapse" aria-label={t("size_guides.title")} aria-busy={isStale}>
      <thead className="border-ui-border-base border-b">
        <tr>
          {canSelect && (
            <th scope="col" className="w-8 py-2 ps-4 text-start">
              <span className="sr-only">{t("size_guide_list.column.select")}</span>
              <Checkbox
                aria-label={t("size_guide_list.select_all")}
                checked={chosen === 0 ? false : chosen === guides.length ? true : "indeterminate"}
                onCheckedChange={(next) =>
                  onSelect(
                    guides.map(({ id }) => id),
                    next === true
                  )
                }
              />
            </th>
          )}
          <th scope="col" className={HEAD}>
            {t("size_guide_list.column.guide")}
          </th>
          <th scope="col" className={`${HEAD} hidden sm:table-cell`}>
            {t("size_guide_list.column.status")}
          </th>
          <th scope="col" className={`${HEAD} hidden md:table-cell`}>
            {t("size_guide_list.column.languages")}
          </th>
          <th scope="col" className={`${HEAD} hidden !text-end lg:table-cell`}>
            {t("size_guide_list.column.assignments")}
          </th>
          <th scope="col" className={`${HEAD} hidden !text-end lg:table-cell`}>
            {t("size_guide_list.column.products")}
          </th>
          <th scope="col" className={`${HEAD} hidden xl:table-cell`}>
            {t("size_guide_list.column.updated")}
          </th>
          <th scope="col" className="w-8 pe-4">
            <span className="sr-only">{t("size_guide_list.column.actions")}</span>
          </th>
        </tr>
      </thead>
      {/* Keys move between links that take the focus themselves. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <tbody onKeyDown={handleKey} className={isStale ? "opacity-60" : undefined}>
        {guides.map((guide) => (
          <GuideRow
            key={guide.id}
            guide={guide}
            canSelect={canSelect}
            isSelected={selected.has(guide.id)}
            onSelect={(isSelected) => onSelect([guide.id], isSelected)}
            onAction={(action) => onAction(guide, action)}
          />
        ))}
      </tbody>
    </table>
  )
}
