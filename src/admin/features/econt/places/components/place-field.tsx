import { Combobox, type ComboboxProps } from "../../../../components/combobox"
import { useText } from "../../../../lib/text"

type PlaceFieldProps = Omit<ComboboxProps, "note" | "found"> & {
  isLoading: boolean
  /** Said where nothing was found; what is typed may be kept then. */
  emptyNote?: string
}

/** A search field for places. */
export const PlaceField = ({ isLoading, emptyNote, ...field }: PlaceFieldProps) => {
  const { t } = useText()
  return (
    <Combobox
      {...field}
      note={isLoading ? t("econt_places.searching") : (emptyNote ?? t("econt_places.nothing_found"))}
      found={t("econt_places.found", { count: field.options.length })}
    />
  )
}
