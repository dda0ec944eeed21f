import { XMarkMini } from "@medusajs/icons"
import { Button, Select } from "@medusajs/ui"
import { useEffect, useState, type KeyboardEvent, type ReactNode, type Ref } from "react"
import { REVIEW_SORTS, type ReviewFilter, type ReviewSort } from "../../../../contracts/review"
import { SearchInput } from "../../../components/search-input"
import { useLatest } from "../../../lib/use-latest"
import { useText } from "../../../lib/text"
import { filterChips, type FilterChip } from "./filter-chips"
import { FilterMenu } from "./filter-menu"

const SEARCH_DELAY = 300

type FilterBarProps = {
  filter: ReviewFilter
  sort: ReviewSort
  /** Titles of filtered products by id, as far as they are known. */
  productNames: Record<string, string>
  /** Finds products by their title; part of the page, for it asks the server. */
  productPicker: ReactNode
  searchRef?: Ref<HTMLInputElement>
  /** Stands at the far end, e.g. the choice of the view where the rail has no room. */
  leading?: ReactNode
  onFilter: (filter: ReviewFilter) => void
  onSort: (sort: ReviewSort) => void
  onLeaveSearch: () => void
}

/** Search, filters and order of the queue; active filters stand below as chips. */
export const FilterBar = ({
  filter,
  sort,
  productNames,
  productPicker,
  searchRef,
  leading,
  onFilter,
  onSort,
  onLeaveSearch,
}: FilterBarProps) => {
  const { t, language } = useText()
  const chips = filterChips(t, language, filter, productNames)
  return (
    <div role="search" aria-label={t("review.filter.label")} className="flex flex-col gap-y-2 px-3 py-2.5 lg:px-4">
      {leading}
      <div className="flex items-center gap-2">
        <SearchField
          value={filter.q ?? ""}
          fieldRef={searchRef}
          onSearch={(q) => {
            const { q: _, ...rest } = filter
            onFilter(q.length > 1 ? { ...rest, q } : rest)
          }}
          onLeave={onLeaveSearch}
        />
        <FilterMenu filter={filter} productPicker={productPicker} onFilter={onFilter} />
        <SortSelect sort={sort} onSort={onSort} />
      </div>
      {chips.length > 0 && <ChipRow chips={chips} onFilter={onFilter} />}
    </div>
  )
}

const ChipRow = ({ chips, onFilter }: { chips: FilterChip[]; onFilter: (filter: ReviewFilter) => void }) => {
  const { t } = useText()
  return (
    <ul className="flex flex-wrap items-center gap-1.5">
      {chips.map((chip) => (
        <li key={chip.key}>
          <button
            type="button"
            aria-label={t("review.filter.remove", { name: chip.label })}
            onClick={() => onFilter(chip.without)}
            className="bg-ui-bg-field shadow-borders-base txt-compact-xsmall-plus hover:bg-ui-bg-field-hover focus-visible:shadow-borders-focus flex h-6 max-w-56 items-center gap-x-1 rounded-md ps-2 pe-1 outline-none"
          >
            <span className="truncate">{chip.label}</span>
            <XMarkMini className="text-ui-fg-subtle shrink-0" aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <Button
          size="small"
          variant="transparent"
          className="txt-compact-xsmall-plus text-ui-fg-subtle h-6"
          onClick={() => onFilter(chips[0].cleared)}
        >
          {t("review.filter.clear")}
        </Button>
      </li>
    </ul>
  )
}

type SearchFieldProps = {
  value: string
  fieldRef?: Ref<HTMLInputElement>
  onSearch: (query: string) => void
  onLeave: () => void
}

/** Searches a moment after the last key, and follows when the search changes from outside. */
const SearchField = ({ value, fieldRef, onSearch, onLeave }: SearchFieldProps) => {
  const { t } = useText()
  const [text, setText] = useState(value)
  const [sent, setSent] = useState(value)
  const latest = useLatest(onSearch)
  if (value !== sent) {
    setSent(value)
    setText(value)
  }
  const query = text.trim().length === 1 ? "" : text.trim()

  useEffect(() => {
    if (query === sent) {
      return
    }
    const timer = setTimeout(() => {
      setSent(query)
      latest.current(query)
    }, SEARCH_DELAY)
    return () => clearTimeout(timer)
  }, [latest, query, sent])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape" || event.key === "Enter") {
      event.preventDefault()
      if (event.key === "Enter" && query !== sent) {
        setSent(query)
        onSearch(query)
      }
      onLeave()
    }
  }
  return (
    <div className="min-w-0 flex-1">
      <SearchInput
        ref={fieldRef}
        size="small"
        value={text}
        maxLength={100}
        aria-label={t("review.filter.search")}
        placeholder={t("review.filter.search_short")}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

const SortSelect = ({ sort, onSort }: { sort: ReviewSort; onSort: (sort: ReviewSort) => void }) => {
  const { t } = useText()
  return (
    <Select size="small" value={sort} onValueChange={(value) => onSort(value as ReviewSort)}>
      <Select.Trigger aria-label={t("review.filter.sort")} className="w-auto max-w-40 shrink-0 gap-x-1 [&>span]:truncate">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {REVIEW_SORTS.map((value) => (
          <Select.Item key={value} value={value}>
            {t(`review.filter.sort_${value}`)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
