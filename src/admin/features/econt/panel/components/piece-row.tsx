import { Checkbox, Input, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import type { Problem } from "../../../../../contracts/econt"
import type { PanelItem } from "../../../../../contracts/econt-panel"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { FieldNotes } from "./form-field"

type PieceRowProps = {
  item: PanelItem
  /** Pieces of the line that are sent. */
  quantity: number
  problems: readonly Problem[]
  onChange: (quantity: number) => void
}

/** A line of the order: whether it is sent, and of several pieces how many. */
export const PieceRow = ({ item, quantity, problems, onChange }: PieceRowProps) => {
  const { t, language } = useText()
  const id = useId()
  const { title, sku, weight } = item
  const path = `items.${item.id}`
  const own = problems.filter((problem) => problem.path === path)
  const most = Math.max(item.quantity, quantity)
  // A field somebody types in does not vanish when fewer pieces are left.
  const [wasMany] = useState(most > 1)
  const details = [sku, weight === null ? null : t("econt_panel.pieces.weight", { weight: formatNumber(language, weight, 3) })]
  const notes = own.length > 0 ? `${id}-notes` : undefined
  return (
    <li data-path={path} className="flex flex-col gap-y-1 py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-48 items-start gap-x-2">
          <Checkbox
            id={id}
            checked={quantity > 0}
            disabled={item.quantity === 0 && quantity === 0}
            aria-describedby={notes}
            onCheckedChange={(isSent) => onChange(isSent === true ? item.quantity : 0)}
          />
          <label htmlFor={id} className="flex min-w-0 flex-col">
            <span className="txt-compact-small break-words">{title}</span>
            <span className="txt-compact-xsmall text-ui-fg-subtle break-words">{details.filter(Boolean).join(" · ")}</span>
          </label>
        </div>
        {(wasMany || most > 1) && (
          <div className="flex items-center gap-x-2">
            <Input
              type="number"
              size="small"
              min={0}
              max={item.quantity}
              step={1}
              className="w-20"
              aria-label={t("econt_panel.pieces.quantity", { title })}
              aria-invalid={own.length > 0 || undefined}
              aria-describedby={notes}
              value={quantity}
              onFocus={({ target }) => target.select()}
              onChange={({ target }) => onChange(Math.min(most, Math.max(0, Math.floor(target.valueAsNumber || 0))))}
            />
            <Text size="small" className="text-ui-fg-subtle whitespace-nowrap tabular-nums">
              {t("econt_panel.pieces.of", { count: item.quantity })}
            </Text>
          </div>
        )}
      </div>
      <FieldNotes id={`${id}-notes`} problems={own} />
    </li>
  )
}
