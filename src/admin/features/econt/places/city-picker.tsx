import { useQuery } from "@tanstack/react-query"
import type { EcontCityView } from "../../../../contracts/econt-places"
import { useText } from "../../../lib/text"
import { placeQueries } from "../api/places"
import { useSettled } from "../../../lib/use-settled"
import { PlaceField } from "./components/place-field"

type CityPickerProps = {
  id?: string
  label: string
  country: string
  /** Name as it was chosen or typed. */
  city: string
  disabled?: boolean
  invalid?: boolean
  describedBy?: string
  /** What is typed is a name without a place of Econt's until one is chosen. */
  onType: (name: string) => void
  onChange: (city: EcontCityView) => void
}

/** Chooses a town or village; places of one name are told apart by their region and post code. */
export const CityPicker = ({ label, country, city, onType, onChange, ...field }: CityPickerProps) => {
  const { t, locale } = useText()
  const settled = useSettled(city.trim())
  const found = useQuery(placeQueries.cities(settled, country))
  const cities = found.data?.cities ?? []
  const detailOf = ({ post_code, region, region_en, door_delivery }: EcontCityView) =>
    [post_code, locale === "bg" ? region : region_en, door_delivery ? null : t("econt_places.no_door")].filter(Boolean).join(" · ")
  return (
    <PlaceField
      {...field}
      label={label}
      query={city}
      options={cities.map((one) => ({ id: String(one.id), name: locale === "bg" ? one.label : one.label_en, detail: detailOf(one) }))}
      isLoading={found.isFetching || settled !== city.trim()}
      emptyNote={found.isError ? t("econt_places.failed") : undefined}
      onQuery={onType}
      onChoose={(id) => {
        const chosen = cities.find((one) => String(one.id) === id)
        if (chosen) {
          onChange(chosen)
        }
      }}
    />
  )
}
