import { Text, clx } from "@medusajs/ui"
import { useId } from "react"
import type { LabelFormat } from "../../../../../contracts/econt-shipment"
import { useText } from "../../../../lib/text"
import { placesOf, SHEETS } from "../sheets"

type SheetPlacesProps = { format: LabelFormat; count: number; start: number; onStart: (start: number) => void }

/** A small picture of a sheet on which the first free place is chosen. */
export const SheetPlaces = ({ format, count, start, onStart }: SheetPlacesProps) => {
  const { t } = useText()
  const name = useId()
  const { columns } = SHEETS[format]
  return (
    <fieldset className="flex flex-col gap-y-1">
      <legend className="txt-compact-small-plus mb-1">{t("econt_desk.print.start")}</legend>
      <div className="flex items-center gap-x-3">
        <div
          className="border-ui-border-strong bg-ui-bg-base grid h-[104px] w-[74px] shrink-0 gap-1 rounded border p-1"
          style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}
        >
          {Array.from({ length: placesOf(format) }, (_, place) => (
            <label
              key={place}
              className={clx(
                "txt-compact-xsmall-plus has-[:focus-visible]:shadow-borders-focus relative flex min-h-6 cursor-pointer items-center justify-center rounded-sm",
                place < start && "bg-ui-bg-disabled text-ui-fg-muted",
                place >= start && place < start + count && "bg-ui-tag-blue-bg text-ui-tag-blue-text",
                place >= start + count && "bg-ui-bg-subtle text-ui-fg-subtle"
              )}
            >
              <input
                type="radio"
                name={name}
                value={place}
                checked={place === start}
                aria-label={t("econt_desk.print.place", { number: place + 1 })}
                className="absolute inset-0 cursor-pointer opacity-0"
                onChange={() => onStart(place)}
              />
              <span aria-hidden>{place < start ? "" : place + 1}</span>
            </label>
          ))}
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("econt_desk.print.start_hint")}
        </Text>
      </div>
    </fieldset>
  )
}
