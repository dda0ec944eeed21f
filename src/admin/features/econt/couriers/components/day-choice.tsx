import { clx } from "@medusajs/ui"
import { useId } from "react"
import type { CourierWindows } from "../../../../../contracts/econt-shipment"
import { useText } from "../../../../lib/text"

type DayChoiceProps = { days: CourierWindows["days"]; value: string; onChange: (date: string) => void }

/** Weekday and date of a `YYYY-MM-DD`, which belongs to no time zone. */
const dayWords = (language: string, date: string): string =>
  new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${date}T12:00:00Z`)
  )

/** Days a courier can come, each with its hours; arrow keys move between them. */
export const DayChoice = ({ days, value, onChange }: DayChoiceProps) => {
  const { t, language } = useText()
  const id = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="txt-compact-small-plus mb-2">{t("econt_couriers.form.day")}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {days.map(({ date, from, to, kind }) => (
          <label
            key={date}
            htmlFor={`${id}-${date}`}
            className={clx(
              "has-[:focus-visible]:shadow-borders-focus grid cursor-pointer content-start grid-cols-[auto_minmax(0,1fr)] gap-x-2 rounded-lg border px-3 py-2",
              date === value ? "border-ui-border-interactive bg-ui-bg-highlight" : "border-ui-border-base"
            )}
          >
            <input
              type="radio"
              id={`${id}-${date}`}
              name={id}
              value={date}
              checked={date === value}
              className="mt-0.5 size-4 shrink-0 accent-[var(--bg-interactive)] outline-none"
              onChange={() => onChange(date)}
            />
            <span className="txt-compact-small-plus">{dayWords(language, date)}</span>
            <span className="txt-compact-xsmall text-ui-fg-subtle col-start-2 tabular-nums">
              {from}–{to}
              {kind === "halfday" && ` · ${t("econt_couriers.form.halfday")}`}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
