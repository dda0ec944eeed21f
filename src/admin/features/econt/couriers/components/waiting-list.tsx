import { Button, Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import type { CourierWindows } from "../../../../../contracts/econt-shipment"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

type WaitingListProps = {
  waiting: CourierWindows["waiting"]
  chosen: ReadonlySet<string>
  error: string | null
  onChange: (chosen: Set<string>) => void
}

/** Waybills that wait for a courier, and what those chosen weigh together. */
export const WaitingList = ({ waiting, chosen, error, onChange }: WaitingListProps) => {
  const { t, language } = useText()
  const id = useId()
  const taken = waiting.filter((waybill) => chosen.has(waybill.id))
  const weight = formatNumber(
    language,
    taken.reduce((sum, waybill) => sum + waybill.weight, 0),
    2
  )
  const toggle = (waybillId: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) {
      next.add(waybillId)
    } else {
      next.delete(waybillId)
    }
    onChange(next)
  }
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="txt-compact-small-plus mb-2">{t("econt_couriers.form.waybills")}</legend>
      {waiting.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("econt_couriers.form.none_waiting")} {t("econt_couriers.form.none_waiting_hint")}
        </Text>
      ) : (
        <>
          <ul className="flex flex-col gap-y-2">
            {waiting.map((waybill) => (
              <li key={waybill.id} className="flex items-start gap-x-2">
                <Checkbox
                  id={`${id}-${waybill.id}`}
                  checked={chosen.has(waybill.id)}
                  onCheckedChange={(next) => toggle(waybill.id, next === true)}
                />
                <Label size="small" htmlFor={`${id}-${waybill.id}`} className="min-w-0 break-words">
                  <span className="tabular-nums">{waybill.shipment_number}</span> · {waybill.receiver_name} ·{" "}
                  {t("econt_couriers.form.weight", { weight: formatNumber(language, waybill.weight, 2) })}
                </Label>
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
            <Text role="status" size="small" weight="plus" className="tabular-nums">
              {t("econt_couriers.form.total", { count: taken.length, weight })}
            </Text>
            {taken.length < waiting.length && (
              <Button size="small" type="button" variant="transparent" onClick={() => onChange(new Set(waiting.map((waybill) => waybill.id)))}>
                {t("econt_couriers.form.all")}
              </Button>
            )}
          </div>
        </>
      )}
      {error && (
        <Text id={`${id}-error`} role="alert" size="xsmall" className="text-ui-fg-error">
          {error}
        </Text>
      )}
    </fieldset>
  )
}
