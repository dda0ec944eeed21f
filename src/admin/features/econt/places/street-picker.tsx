import { useQuery } from "@tanstack/react-query"
import { useText } from "../../../lib/text"
import { placeQueries } from "../api/places"
import { useSettled } from "../../../lib/use-settled"
import { PlaceField } from "./components/place-field"

type StreetPickerProps = {
  id?: string
  kind: "streets" | "quarters"
  label: string
  /** City of the places tables; without it everything is typed freely. */
  cityId: number | null
  value: string
  disabled?: boolean
  invalid?: boolean
  describedBy?: string
  onChange: (name: string) => void
}

/** A street or a quarter: from Econt's list of the place, or as it is typed. */
export const StreetPicker = ({ kind, label, cityId, value, onChange, ...field }: StreetPickerProps) => {
  const { t } = useText()
  const settled = useSettled(value.trim())
  const query = kind === "streets" ? placeQueries.streets(cityId, settled) : placeQueries.quarters(cityId, settled)
  const found = useQuery(query)
  const places = (cityId !== null && found.data?.places) || []
  return (
    <PlaceField
      {...field}
      label={label}
      isFree
      query={value}
      options={places.map(({ id, name }) => ({ id: String(id), name }))}
      isLoading={found.isFetching}
      emptyNote={t(found.data?.known === false || cityId === null ? "econt_places.free_text" : "econt_places.not_listed")}
      onQuery={onChange}
      onChoose={(id) => onChange(places.find((one) => String(one.id) === id)?.name ?? value)}
    />
  )
}
