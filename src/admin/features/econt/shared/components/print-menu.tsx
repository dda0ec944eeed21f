import { ChevronDownMini } from "@medusajs/icons"
import { Button, DropdownMenu, IconButton } from "@medusajs/ui"
import { forwardRef } from "react"
import { LABEL_FORMATS, type LabelFormat } from "../../../../../contracts/econt-shipment"
import { useText } from "../../../../lib/text"

type PrintMenuProps = {
  /** Sheet of the settings, printed by the button itself. */
  format: LabelFormat
  isPrinting: boolean
  disabled?: boolean
  onPrint: (format: LabelFormat) => void
}

/** Prints on the usual sheet, or on another one chosen from a menu. */
export const PrintMenu = forwardRef<HTMLButtonElement, PrintMenuProps>(({ format, isPrinting, disabled, onPrint }, ref) => {
  const { t } = useText()
  return (
    <div className="flex items-center gap-x-1">
      <Button
        ref={ref}
        size="small"
        variant="secondary"
        title={t(`econt_parcel.format.${format}`)}
        isLoading={isPrinting}
        disabled={disabled}
        onClick={() => onPrint(format)}
      >
        {t("econt_parcel.print")}
      </Button>
      <DropdownMenu modal={false}>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" disabled={disabled || isPrinting} aria-label={t("econt_parcel.print_format")}>
            <ChevronDownMini />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          <DropdownMenu.RadioGroup value={format} onValueChange={(next) => onPrint(next as LabelFormat)}>
            {LABEL_FORMATS.map((name) => (
              <DropdownMenu.RadioItem key={name} value={name}>
                {t(`econt_parcel.format.${name}`)}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu>
    </div>
  )
})
PrintMenu.displayName = "PrintMenu"
