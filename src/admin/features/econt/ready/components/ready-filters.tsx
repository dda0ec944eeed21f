import { Button, clx } from "@medusajs/ui"
import { forwardRef } from "react"
import { DELIVERY_TYPES, type DeliveryType } from "../../../../../contracts/econt"
import { SearchInput } from "../../../../components/search-input"
import { useText } from "../../../../lib/text"

type ReadyFiltersProps = {
  query: string
  types: readonly DeliveryType[]
  onQuery: (query: string) => void
  onTypes: (types: DeliveryType[]) => void
}

/** Search of the orders that are ready, and the ways of delivery they are narrowed to. */
export const ReadyFilters = forwardRef<HTMLInputElement, ReadyFiltersProps>(({ query, types, onQuery, onTypes }, ref) => {
  const { t } = useText()
  const toggle = (type: DeliveryType) => onTypes(DELIVERY_TYPES.filter((each) => (each === type ? !types.includes(type) : types.includes(each))))
  return (
    <search className="flex flex-wrap items-center gap-2 px-4 py-3 md:px-6">
      <div className="min-w-40 flex-1 sm:max-w-80">
        <SearchInput
          ref={ref}
          size="small"
          maxLength={100}
          aria-label={t("econt_ready.search")}
          placeholder={t("econt_ready.search")}
          value={query}
          onChange={({ target }) => onQuery(target.value)}
        />
      </div>
      <div role="group" aria-label={t("econt_ready.delivery")} className="flex flex-wrap gap-1">
        {DELIVERY_TYPES.map((type) => {
          const isOn = types.includes(type)
          return (
            <Button
              key={type}
              size="small"
              variant={isOn ? "secondary" : "transparent"}
              aria-pressed={isOn}
              className={clx(!isOn && "text-ui-fg-subtle")}
              onClick={() => toggle(type)}
            >
              {t(`econt_parcel.type.${type}`)}
            </Button>
          )
        })}
      </div>
    </search>
  )
})
ReadyFilters.displayName = "ReadyFilters"
