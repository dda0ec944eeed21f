import { Text, clx } from "@medusajs/ui"
import type { ParcelEvent } from "../../../../../contracts/econt-waybill"
import { eventMeaning } from "../../../../../shipping/status-words"
import { useText, type Translate } from "../../../../lib/text"
import { formatSofia } from "../sofia-date"

const EVENTS = [
  "prepared",
  "in_pickup_courier",
  "in_pickup_office",
  "office",
  "courier_direction",
  "arrival_departure_from_hub",
  "courier",
  "in_delivery_courier",
  "in_delivery_office",
  "first_try",
  "second_try",
  "failed_delivery",
  "instruction",
  "redirect",
  "client",
  "return",
  "is_returning_to_sender",
  "returned_to_sender",
  "destroy",
  "canceled",
] as const

const sentenceOf = (t: Translate, locale: string, { type, text, text_en }: ParcelEvent): string => {
  const known = EVENTS.find((name) => name === type.trim().toLowerCase())
  return known ? t(`econt_parcel.event.${known}`) : (locale === "bg" ? text : text_en) || text || type
}

const dotOf = ({ type }: ParcelEvent): string => {
  const meaning = eventMeaning(type)
  if (meaning === "delivered") return "bg-ui-tag-green-icon"
  if (meaning === "attempt_failed" || meaning === "returning" || meaning === "returned") return "bg-ui-tag-orange-icon"
  return meaning === "destroyed" ? "bg-ui-tag-red-icon" : "bg-ui-tag-blue-icon"
}

/** What happened to a parcel in plain words, the latest first, with place and the time of Sofia. */
export const ParcelTimeline = ({ events }: { events: readonly ParcelEvent[] }) => {
  const { t, locale, language } = useText()
  if (events.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("econt_parcel.no_events")}
      </Text>
    )
  }
  return (
    <ol aria-label={t("econt_parcel.timeline")}>
      {events.map((event, index) => {
        const place = (locale === "bg" ? event.place : event.place_en) || event.place
        return (
          <li key={`${event.happened_at}-${event.type}-${index}`} className="flex gap-x-3">
            <span aria-hidden className="flex w-4 flex-col items-center pt-1.5">
              <span className={clx("size-2 shrink-0 rounded-full", dotOf(event))} />
              {index < events.length - 1 && <span className="bg-ui-border-base mt-1 w-px flex-1" />}
            </span>
            <div className="flex min-w-0 flex-1 flex-col gap-y-0.5 pb-3">
              <Text size="small" leading="compact" weight={index === 0 ? "plus" : "regular"} className="break-words">
                {sentenceOf(t, locale, event)}
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle break-words">
                {place && `${place} · `}
                <time dateTime={event.happened_at} title={t("econt_parcel.sofia_time")}>
                  {formatSofia(language, event.happened_at)}
                </time>
              </Text>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
