import { Button } from "@medusajs/ui"
import { forwardRef } from "react"
import { GUIDE_STATUSES } from "../../../../../contracts/size-guide"
import { GUIDE_SORTS } from "../../../../../contracts/size-guide-list"
import { GUIDE_KINDS } from "../../../../../contracts/size-guide-document"
import { SearchInput } from "../../../../components/search-input"
import { useText } from "../../../../lib/text"
import { SelectField } from "../../assign/components/field"
import type { ListFilter } from "../address"
import { ChoicesMenu } from "./choices-menu"

const ANY = "any"
const STATES = ["unused", "incomplete", "changed"] as const

type FilterRowProps = {
  filter: ListFilter
  /** What stands in the search field; the filter follows a moment later. */
  query: string
  isNarrowed: boolean
  onQuery: (query: string) => void
  onChange: (change: Partial<ListFilter>) => void
  onClear: () => void
}

/** Search, filters and order of the list. */
export const FilterRow = forwardRef<HTMLInputElement, FilterRowProps>((props, ref) => {
  const { filter, query, isNarrowed, onQuery, onChange, onClear } = props
  const { t } = useText()
  return (
    <search className="grid grid-cols-1 gap-2 px-4 py-3 sm:grid-cols-2 md:px-6 lg:flex lg:flex-wrap lg:items-center">
      <div className="min-w-0 sm:col-span-2 lg:w-64">
        <SearchInput
          ref={ref}
          size="small"
          aria-label={t("size_guide_list.search")}
          placeholder={t("size_guide_list.search")}
          value={query}
          onChange={({ target }) => onQuery(target.value)}
        />
      </div>
      <ChoicesMenu
        label={t("size_guide_list.filter.status")}
        anyLabel={t("size_guide_list.filter.any_status")}
        options={GUIDE_STATUSES.map((status) => ({ value: status, label: t(`size_guides.status.${status}`) }))}
        value={filter.status ?? []}
        onChange={(status) => onChange({ status })}
      />
      <ChoicesMenu
        label={t("size_guide_list.filter.kind")}
        anyLabel={t("size_guide_list.filter.any_kind")}
        options={GUIDE_KINDS.map((kind) => ({ value: kind, label: t(`size_guides.kind.${kind}`) }))}
        value={filter.kind ?? []}
        onChange={(kind) => onChange({ kind })}
      />
      <SelectField
        isLabelHidden
        label={t("size_guide_list.filter.state")}
        value={filter.state ?? ANY}
        options={[
          { value: ANY, label: t("size_guide_list.filter.any_state") },
          ...STATES.map((state) => ({ value: state, label: t(`size_guide_list.filter.${state}`) })),
        ]}
        onChange={(value) => onChange({ state: value === ANY ? undefined : (value as ListFilter["state"]) })}
      />
      <SelectField
        isLabelHidden
        label={t("size_guide_list.filter.sort")}
        value={filter.sort}
        options={GUIDE_SORTS.map((sort) => ({ value: sort, label: t(`size_guide_list.filter.${sort}`) }))}
        onChange={(value) => onChange({ sort: value as ListFilter["sort"] })}
      />
      {isNarrowed && (
        <Button size="small" variant="transparent" className="justify-self-start" onClick={onClear}>
          {t("size_guide_list.filter.clear")}
        </Button>
      )}
    </search>
  )
})
FilterRow.displayName = "FilterRow"
