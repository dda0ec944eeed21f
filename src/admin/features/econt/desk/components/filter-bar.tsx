import { XMarkMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { forwardRef, type ReactNode } from "react"
import type { ShipmentFilter } from "../../../../../contracts/econt-shipment"
import { SearchInput } from "../../../../components/search-input"
import { useText } from "../../../../lib/text"
import { filterChips, type Senders } from "./filter-chips"
import { FilterMenu } from "./filter-menu"

type FilterBarProps = {
  filter: ShipmentFilter
  /** What stands in the search field; the filter follows a moment later. */
  query: string
  senders: Senders
  /** Stands behind the filters. */
  views: ReactNode
  onQuery: (query: string) => void
  onFilter: (filter: ShipmentFilter) => void
  onClear: () => void
}

/** Search, filters and saved views of the desk; active filters stand below as chips. */
export const FilterBar = forwardRef<HTMLInputElement, FilterBarProps>((props, ref) => {
  const { filter, query, senders, views, onQuery, onFilter, onClear } = props
  const { t, language } = useText()
  const chips = filterChips(t, language, filter, senders)
  return (
    <search aria-label={t("econt_desk.filter.label")} className="flex flex-col gap-y-2 px-4 py-3 md:px-6">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-40 flex-1">
          <SearchInput
            ref={ref}
            size="small"
            maxLength={100}
            aria-label={t("econt_desk.filter.search")}
            placeholder={t("econt_desk.filter.search_short")}
            value={query}
            onChange={({ target }) => onQuery(target.value)}
          />
        </div>
        <FilterMenu filter={filter} senders={senders} onFilter={onFilter} />
        {views}
      </div>
      {chips.length > 0 && (
        <ul className="flex flex-wrap items-center gap-1.5">
          {chips.map((chip) => (
            <li key={chip.key} className="min-w-0">
              <button
                type="button"
                aria-label={t("econt_desk.filter.remove", { name: chip.label })}
                className="bg-ui-bg-field shadow-borders-base txt-compact-xsmall-plus hover:bg-ui-bg-field-hover focus-visible:shadow-borders-focus flex h-6 max-w-64 items-center gap-x-1 rounded-md pe-1 ps-2 outline-none"
                onClick={() => onFilter(chip.without)}
              >
                <span className="truncate">{chip.label}</span>
                <XMarkMini className="text-ui-fg-subtle shrink-0" aria-hidden />
              </button>
            </li>
          ))}
          <li>
            <Button size="small" variant="transparent" className="txt-compact-xsmall-plus text-ui-fg-subtle h-6" onClick={onClear}>
              {t("econt_desk.filter.clear")}
            </Button>
          </li>
        </ul>
      )}
    </search>
  )
})
FilterBar.displayName = "FilterBar"
