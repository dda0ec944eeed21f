import { Badge, Text } from "@medusajs/ui"
import type { EcontOfficeView } from "../../../../../contracts/econt-places"
import type { Locale } from "../../../../../contracts/shared"
import { formatNumber } from "../../../../lib/format"
import { useText, type Translate } from "../../../../lib/text"
import { placeLabel } from "../../shared/place-label"

const KM = 1000

/** Name of an office in the language of the reader. */
export const officeName = (locale: Locale, { name, name_en }: EcontOfficeView): string => placeLabel(locale, name, name_en)

/** Address and distance of an office as one line. */
export const officeAddress = (t: Translate, locale: Locale, language: string, office: EcontOfficeView): string => {
  const city = placeLabel(locale, office.city.label, office.city.label_en)
  const address = placeLabel(locale, office.address, office.address_en)
  const distance = office.distance_m === null ? "" : t("econt_places.away", { km: formatNumber(language, office.distance_m / KM, 1) })
  return [city, address, distance].filter(Boolean).join(" · ")
}

const hoursOf = (t: Translate, { hours }: EcontOfficeView): string => {
  if (hours.always) return t("econt_places.always")
  const { workday, saturday } = hours
  return [
    workday && t("econt_places.workdays", { from: workday.from, to: workday.to }),
    saturday && t("econt_places.saturdays", { from: saturday.from, to: saturday.to }),
  ]
    .filter(Boolean)
    .join(", ")
}

/** Whether an office is open at this moment. */
export const OpenBadge = ({ office }: { office: EcontOfficeView }) => {
  const { t } = useText()
  if (office.gone) {
    return (
      <Badge size="2xsmall" color="red" className="shrink-0">
        {t("econt_places.gone")}
      </Badge>
    )
  }
  return (
    <Badge size="2xsmall" color={office.hours.open_now ? "green" : "grey"} className="shrink-0">
      {t(office.hours.open_now ? "econt_places.open" : "econt_places.closed")}
    </Badge>
  )
}

/** The office that is chosen: where it is and when it serves. */
export const OfficeCard = ({ office }: { office: EcontOfficeView }) => {
  const { t, locale, language } = useText()
  return (
    <div className="bg-ui-bg-subtle border-ui-border-base flex flex-col gap-y-0.5 rounded-lg border px-3 py-2">
      <div className="flex items-start justify-between gap-x-2">
        <Text size="small" weight="plus" className="min-w-0 break-words">
          {officeName(locale, office)}
        </Text>
        <OpenBadge office={office} />
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle break-words">
        {officeAddress(t, locale, language, office)}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {hoursOf(t, office)}
      </Text>
    </div>
  )
}
