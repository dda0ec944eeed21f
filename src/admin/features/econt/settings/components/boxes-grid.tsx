import { Trash } from "@medusajs/icons"
import { Button, IconButton, Input, Text, clx } from "@medusajs/ui"
import { useEffect, useRef, type KeyboardEvent } from "react"
import type { Box } from "../../../../../contracts/econt-settings"
import { fitsLocker } from "../../../../../shipping/locker"
import { useText } from "../../../../lib/text"
import { useNumberText } from "../../../../components/fields"

const MEASURES = ["length", "width", "height", "weight"] as const
type Measure = (typeof MEASURES)[number]

type BoxesGridProps = {
  boxes: readonly Box[]
  isReadOnly: boolean
  /** What is wrong with a field of the box at an index. */
  errorAt: (index: number, field: string) => string | null
  onChange: (boxes: Box[]) => void
  onAdd: () => void
  onRemove: (box: Box) => void
}

type CellProps = { name: string; value: number; error: string | null; disabled: boolean; onChange: (value: number) => void }

const NumberCell = ({ name, value, error, disabled, onChange }: CellProps) => {
  const { text, change } = useNumberText(value, (next) => onChange(next ?? Number.NaN))
  return (
    <Input
      size="small"
      inputMode="decimal"
      autoComplete="off"
      aria-label={name}
      aria-invalid={error ? true : undefined}
      title={error ?? undefined}
      disabled={disabled}
      value={text}
      onChange={({ target }) => change(target.value)}
    />
  )
}

const LockerWords = ({ box }: { box: Box }) => {
  const { t } = useText()
  const known = (side: number) => (Number.isNaN(side) ? null : side)
  const { cell, reason } = fitsLocker([
    { weight: Number.isNaN(box.weight) ? 0 : box.weight, length: known(box.length), width: known(box.width), height: known(box.height) },
  ])
  const words = cell ? t(`econt_settings.boxes.fits.${cell}`) : t(reason === "size_unknown" ? "econt_settings.boxes.unknown" : "econt_settings.boxes.fits_not")
  return <span className={clx("txt-compact-small whitespace-nowrap", !cell && "text-ui-fg-subtle")}>{words}</span>
}

/** Boxes as a table of fields. Arrow up and down move within a column, Enter goes on and adds a box after the last. */
export const BoxesGrid = ({ boxes, isReadOnly, errorAt, onChange, onAdd, onRemove }: BoxesGridProps) => {
  const { t } = useText()
  const table = useRef<HTMLTableElement>(null)
  const isAdding = useRef(false)
  const count = boxes.length
  useEffect(() => {
    if (isAdding.current) {
      isAdding.current = false
      table.current?.tBodies[0]?.rows[count - 1]?.querySelector("input")?.focus()
    }
  }, [count])
  const fields = (row: number) => [...(table.current?.tBodies[0]?.rows[row]?.querySelectorAll("input") ?? [])]
  const set = (index: number, patch: Partial<Box>) =>
    onChange(boxes.map((box, at) => (at === index ? { ...box, ...patch } : box)))
  const add = () => {
    isAdding.current = true
    onAdd()
  }
  const handleKey = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const row = event.target instanceof HTMLInputElement ? event.target.closest("tr") : null
    if (!row || event.ctrlKey || event.metaKey || event.altKey) {
      return
    }
    const index = row.sectionRowIndex
    const column = fields(index).indexOf(event.target as HTMLInputElement)
    const go = (to: number) => {
      event.preventDefault()
      fields(to)[column]?.focus()
    }
    if (event.key === "ArrowUp") {
      go(index - 1)
    } else if (event.key === "ArrowDown") {
      go(index + 1)
    } else if (event.key === "Enter" && index < boxes.length - 1) {
      go(index + 1)
    } else if (event.key === "Enter") {
      event.preventDefault()
      add()
    }
  }
  const nameOf = (box: Box, index: number) => box.name || t("econt_settings.boxes.box", { number: index + 1 })
  return (
    <div className="flex flex-col gap-y-3">
      {boxes.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("econt_settings.boxes.none")}
        </Text>
      ) : (
        // What scrolls must be reachable by keyboard, and its fields are.
        <div className="overflow-x-auto p-0.5">
          <table ref={table} className="w-full min-w-[560px]" aria-label={t("econt_settings.boxes.table")}>
            <thead>
              <tr className="txt-compact-xsmall-plus text-ui-fg-subtle">
                <th scope="col" className="pb-1 pe-2 text-start">
                  {t("econt_settings.boxes.name")}
                </th>
                {MEASURES.map((measure) => (
                  <th key={measure} scope="col" className="w-20 pb-1 pe-2 text-start">
                    {t(`econt_settings.boxes.${measure}`)}
                  </th>
                ))}
                <th scope="col" className="pb-1 pe-2 text-start">
                  {t("econt_settings.boxes.locker")}
                </th>
                <th scope="col" className="w-8 pb-1">
                  <span className="sr-only">{t("econt_settings.boxes.actions")}</span>
                </th>
              </tr>
            </thead>
            {/* Keys move between fields that take the focus themselves. */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
            <tbody onKeyDown={handleKey}>
              {boxes.map((box, index) => (
                <tr key={box.id}>
                  <td className="py-1 pe-2">
                    <Input
                      size="small"
                      autoComplete="off"
                      aria-label={t("econt_settings.boxes.name_at", { number: index + 1 })}
                      aria-invalid={errorAt(index, "name") ? true : undefined}
                      title={errorAt(index, "name") ?? undefined}
                      disabled={isReadOnly}
                      maxLength={60}
                      value={box.name}
                      onChange={({ target }) => set(index, { name: target.value })}
                    />
                  </td>
                  {MEASURES.map((measure: Measure) => (
                    <td key={measure} className="py-1 pe-2">
                      <NumberCell
                        name={t("econt_settings.boxes.at", { column: t(`econt_settings.boxes.${measure}`), box: nameOf(box, index) })}
                        value={box[measure]}
                        error={errorAt(index, measure)}
                        disabled={isReadOnly}
                        onChange={(value) => set(index, { [measure]: value })}
                      />
                    </td>
                  ))}
                  <td className="py-1 pe-2">
                    <LockerWords box={box} />
                  </td>
                  <td className="py-1">
                    {!isReadOnly && (
                      <IconButton
                        type="button"
                        size="small"
                        variant="transparent"
                        aria-label={t("econt_settings.boxes.remove", { name: nameOf(box, index) })}
                        onClick={() => onRemove(box)}
                      >
                        <Trash />
                      </IconButton>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!isReadOnly && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button size="small" type="button" variant="secondary" onClick={add}>
            {t("econt_settings.boxes.add")}
          </Button>
          {boxes.length > 0 && (
            <Text size="xsmall" className="text-ui-fg-subtle hidden sm:block">
              {t("econt_settings.boxes.keys")}
            </Text>
          )}
        </div>
      )}
    </div>
  )
}
