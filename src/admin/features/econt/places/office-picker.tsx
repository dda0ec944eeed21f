import { Button, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { EcontOfficeView, OfficeType } from "../../../../contracts/econt-places"
import { ErrorState } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { orderQueries } from "../api/orders"
import { placeQueries } from "../api/places"
import { useSettled } from "../../../lib/use-settled"
import { PlaceField } from "./components/place-field"
import { OfficeCard, officeAddress, officeName, OpenBadge } from "./components/office-lines"
import { OfficeList } from "./components/office-list"
import { OfficeMap } from "./components/office-map"

type OfficePickerProps = {
  id?: string
  type: OfficeType
  label: string
  /** Code of the chosen one; empty for none. */
  code: string
  disabled?: boolean
  invalid?: boolean
  describedBy?: string
  onChange: (code: string) => void
}

type Near = { latitude: number; longitude: number }

const MapAndList = ({ type, code, onChoose }: { type: OfficeType; code: string; onChoose: (code: string) => void }) => {
  const { t } = useText()
  const [near, setNear] = useState<Near | null>(null)
  const points = useQuery(placeQueries.map(type))
  const { data: overview } = useQuery(orderQueries.overview())
  const tiles = overview?.tile_url ? { url: overview.tile_url, attribution: overview.tile_attribution } : undefined
  const around = useQuery({ ...placeQueries.offices(type, "", near), enabled: near !== null })
  if (points.isError) {
    return <ErrorState error={toApiError(points.error)} onRetry={() => void points.refetch()} />
  }
  if (!points.data) {
    return <Skeleton className="h-60 w-full" />
  }
  return (
    <div className="grid gap-3 lg:grid-cols-[3fr_2fr]">
      <OfficeMap points={points.data.points} tiles={tiles} chosen={code} onPoint={setNear} onChoose={onChoose} />
      {around.data && near ? (
        <OfficeList offices={around.data.offices} chosen={code} onChoose={(office) => onChoose(office.code)} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {t("econt_places.map_hint")}
        </Text>
      )}
    </div>
  )
}

/** Chooses an office or a locker: by typing, or on the map with the nearest ones beside it. */
export const OfficePicker = ({ type, label, code, onChange, ...field }: OfficePickerProps) => {
  const { t, locale, language } = useText()
  const [query, setQuery] = useState("")
  const [isMapShown, setIsMapShown] = useState(false)
  const settled = useSettled(query.trim())
  const found = useQuery(placeQueries.offices(type, settled))
  const chosen = useQuery(placeQueries.office(code))
  const office = code === "" ? null : (chosen.data?.office ?? null)
  const offices = found.data?.offices ?? []
  const toChoice = (one: EcontOfficeView) => ({
    id: one.code,
    name: officeName(locale, one),
    detail: officeAddress(t, locale, language, one),
    side: <OpenBadge office={one} />,
  })
  const choose = (next: string) => {
    setQuery("")
    onChange(next)
  }
  return (
    <div className="flex flex-col gap-y-2">
      <PlaceField
        {...field}
        label={label}
        query={query}
        options={offices.map(toChoice)}
        isLoading={found.isFetching || settled !== query.trim()}
        emptyNote={found.isError ? t("econt_places.failed") : undefined}
        placeholder={t("econt_places.office_placeholder")}
        onQuery={setQuery}
        onChoose={choose}
      />
      {office && <OfficeCard office={office} />}
      <Button type="button" size="small" variant="transparent" className="self-start" aria-expanded={isMapShown} onClick={() => setIsMapShown(!isMapShown)}>
        {t(isMapShown ? "econt_places.hide_map" : "econt_places.show_map")}
      </Button>
      {isMapShown && <MapAndList type={type} code={code} onChoose={choose} />}
    </div>
  )
}
