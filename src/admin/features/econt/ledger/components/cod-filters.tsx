import { ChevronUpDown } from "@medusajs/icons"
import { Button, DropdownMenu, Input, Label } from "@medusajs/ui"
import { useId } from "react"
import { COD_STATES, type CodState } from "../../../../../contracts/econt-cod"
import { SearchInput } from "../../../../components/search-input"
import { useText } from "../../../../lib/text"

type CodFiltersProps = {
  states: readonly CodState[]
  from: string
  to: string
  /** What stands in the search field; the filter follows a moment later. */
  query: string
  isNarrowed: boolean
  isDownloading: boolean
  onStates: (states: CodState[]) => void
  onDay: (end: "from" | "to", date: string) => void
  onQuery: (query: string) => void
  onClear: () => void
  onDownload: () => void
}

const StateMenu = ({ states, onStates }: Pick<CodFiltersProps, "states" | "onStates">) => {
  const { t } = useText()
  const shown =
    states.length > 2
      ? t("econt_ledger.filter.several", { count: states.length })
      : states.map((state) => t(`econt_ledger.state.${state}`)).join(", ") || t("econt_ledger.filter.any")
  return (
    <DropdownMenu modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button
          size="small"
          variant="secondary"
          aria-label={`${t("econt_ledger.filter.state")}: ${shown}`}
          className="min-w-0 max-w-full justify-between lg:max-w-64"
        >
          <span className="truncate">{shown}</span>
          <ChevronUpDown aria-hidden className="text-ui-fg-muted shrink-0" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="start">
        {COD_STATES.map((state) => (
          <DropdownMenu.CheckboxItem
            key={state}
            checked={states.includes(state)}
            onSelect={(event) => event.preventDefault()}
            onCheckedChange={(isChosen) => onStates(COD_STATES.filter((each) => (each === state ? isChosen : states.includes(each))))}
          >
            {t(`econt_ledger.state.${state}`)}
          </DropdownMenu.CheckboxItem>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

/** Search, states and days of the ledger, and the file of the same. */
export const CodFilters = (props: CodFiltersProps) => {
  const { states, query, isNarrowed, isDownloading, onStates, onDay, onQuery, onClear, onDownload } = props
  const { t } = useText()
  const id = useId()
  return (
    <search
      aria-label={t("econt_ledger.filter.label")}
      className="grid grid-cols-1 gap-2 px-4 py-3 sm:grid-cols-2 md:px-6 lg:flex lg:flex-wrap lg:items-center"
    >
      <div className="min-w-0 sm:col-span-2 lg:w-72">
        <SearchInput
          size="small"
          aria-label={t("econt_ledger.filter.search")}
          placeholder={t("econt_ledger.filter.search_short")}
          maxLength={60}
          value={query}
          onChange={({ target }) => onQuery(target.value)}
        />
      </div>
      <StateMenu states={states} onStates={onStates} />
      {(["from", "to"] as const).map((end) => (
        <div key={end} className="flex min-w-0 items-center gap-x-2">
          <Label size="xsmall" htmlFor={`${id}-${end}`} className="text-ui-fg-subtle whitespace-nowrap">
            {t(`econt_ledger.filter.${end}`)}
          </Label>
          <Input
            id={`${id}-${end}`}
            type="date"
            size="small"
            value={props[end]}
            onChange={({ target }) => onDay(end, target.value)}
          />
        </div>
      ))}
      {isNarrowed && (
        <Button size="small" variant="transparent" className="justify-self-start" onClick={onClear}>
          {t("econt_ledger.filter.clear")}
        </Button>
      )}
      <Button size="small" variant="secondary" className="justify-self-start lg:ms-auto" isLoading={isDownloading} onClick={onDownload}>
        {t("econt_ledger.download")}
      </Button>
    </search>
  )
}
