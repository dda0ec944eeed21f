import { Button, Label, Popover, Select, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { LABEL_FORMATS, type LabelFormat } from "../../../../../contracts/econt-shipment"
import { useText } from "../../../../lib/text"
import { placesOf, sheetsFor } from "../sheets"
import { SheetPlaces } from "./sheet-places"

type PrintSheetProps = {
  label: string
  count: number
  /** Sheet of the settings. */
  format: LabelFormat
  isPrinting: boolean
  isOpen?: boolean
  isPrimary?: boolean
  onOpenChange?: (isOpen: boolean) => void
  onPrint: (format: LabelFormat, start: number) => void
}

const Choice = ({ count, format: usual, isPrinting, onPrint }: Pick<PrintSheetProps, "count" | "format" | "isPrinting" | "onPrint">) => {
  const { t } = useText()
  const id = useId()
  const [format, setFormat] = useState(usual)
  const [start, setStart] = useState(0)
  return (
    <form
      className="flex flex-col gap-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        onPrint(format, start)
      }}
    >
      <div className="flex flex-col gap-y-1">
        <Label size="small" weight="plus" htmlFor={id}>
          {t("econt_desk.print.format")}
        </Label>
        <Select
          size="small"
          value={format}
          onValueChange={(next) => {
            setFormat(next as LabelFormat)
            setStart(0)
          }}
        >
          <Select.Trigger id={id}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {LABEL_FORMATS.map((name) => (
              <Select.Item key={name} value={name}>
                {t(`econt_parcel.format.${name}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {placesOf(format) > 1 && <SheetPlaces format={format} count={count} start={start} onStart={setStart} />}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {t("econt_desk.print.sheets", { count: sheetsFor(format, count, start) })}
        </Text>
        <Button size="small" type="submit" isLoading={isPrinting}>
          {t("econt_desk.print.go", { count })}
        </Button>
      </div>
    </form>
  )
}

/** A button that asks for the sheet and its first free place before it prints many labels. */
export const PrintSheet = ({ label, isOpen, isPrimary, onOpenChange, ...choice }: PrintSheetProps) => {
  const { t } = useText()
  return (
    <Popover open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>
        <Button size="small" variant={isPrimary ? "primary" : "secondary"} isLoading={choice.isPrinting}>
          {label}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="start" role="dialog" aria-label={t("econt_desk.print.title")} className="w-[min(92vw,320px)] p-4">
        <Choice {...choice} />
      </Popover.Content>
    </Popover>
  )
}
