import { Button } from "@medusajs/ui"
import {
  BRA_SYSTEMS,
  LENGTH_UNITS,
  LIMITS,
  MASS_UNITS,
  QUANTITIES,
  SIZE_SYSTEMS,
  type Column,
  type ColumnType,
  type GuideDocument,
  type LengthUnit,
  type MeasuredColumn,
  type Table,
} from "../../../../../contracts/size-guide-document"
import { isLength } from "../../../../../sizing/units"
import { useText, type TextKey } from "../../../../lib/text"
import { formulaSources, missingSizes, type ColumnSettings as Settings } from "../model/column-kinds"
import { isMeasured } from "../model/column-types"
import { renameColumn } from "../model/columns"
import { addSizes, setColumn, setColumnType } from "../model/set-column"
import { useEditor } from "./editor-context"
import { Choice, DraftField, Toggle } from "./fields"
import { FormulaSettings } from "./formula-settings"

const TYPES = ["label", "measure", "range", "size", "bra", "text", "formula"] as const satisfies readonly ColumnType[]
const NONE = "none"

type PartProps<T extends Column = Column> = { column: T; onChange: (settings: Settings) => void }

const MeasureSettings = ({ column, onChange }: PartProps<MeasuredColumn>) => {
  const { t } = useText()
  const decimals = (unit: LengthUnit, most: number) => (
    <Choice
      key={unit}
      label={t("size_guide_cell.settings.decimals", { unit: t(`size_guide_grid.unit.${unit}`) })}
      value={String(column.decimals[unit])}
      options={Array.from({ length: most + 1 }, (_, value) => ({ value: String(value), label: String(value) }))}
      onChange={(value) => onChange({ decimals: { ...column.decimals, [unit]: Number(value) } })}
    />
  )
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Choice
          label={t("size_guide_cell.settings.quantity")}
          value={column.quantity}
          options={QUANTITIES.map((value) => ({ value, label: t(`size_guide_grid.quantity.${value}`) }))}
          onChange={(value) => onChange({ quantity: value as MeasuredColumn["quantity"] })}
        />
        <Choice
          label={t("size_guide_cell.settings.unit")}
          value={column.unit}
          options={[...LENGTH_UNITS, ...MASS_UNITS].map((value) => ({ value, label: t(`size_guide_grid.unit.${value}`) }))}
          onChange={(value) => onChange({ unit: value as MeasuredColumn["unit"] })}
        />
      </div>
      <p className="txt-compact-xsmall text-ui-fg-subtle">{t("size_guide_cell.settings.unit_hint")}</p>
      <Choice
        label={t("size_guide_cell.settings.of")}
        value={column.of}
        options={(["body", "garment"] as const).map((value) => ({ value, label: t(`size_guide_cell.of.${value}`) }))}
        onChange={(value) => onChange({ of: value as MeasuredColumn["of"] })}
      />
      <Toggle
        label={t("size_guide_cell.settings.convertible")}
        checked={column.convertible}
        onChange={(convertible) => onChange({ convertible })}
      />
      {isLength(column.unit) && (
        <div className="grid grid-cols-3 gap-3">
          {decimals("mm", 2)}
          {decimals("cm", 3)}
          {decimals("in", 3)}
        </div>
      )}
    </>
  )
}

type ColumnSettingsProps = {
  column: Column
  table: Table
  document: Pick<GuideDocument, "how_to" | "locale">
  /** Called after columns were added beside this one. */
  onSizesAdded: (count: number) => void
}

/** What a column holds and how it is shown. Every change is a step of the history. */
export const ColumnSettings = ({ column, table, document, onSizesAdded }: ColumnSettingsProps) => {
  const { t } = useText()
  const { apply, endStep } = useEditor()
  const set = (settings: Settings) => apply((guide) => setColumn(guide, table.id, column.id, settings))
  const isFixed = table.layout === "cross" && column === table.columns[0]
  const types = TYPES.filter(
    (type) => type === column.type || (!isFixed && (type !== "formula" || formulaSources(table, column.id).length > 0))
  )
  const sizes = missingSizes(table, column.id, document.locale)
  return (
    <div className="flex flex-col gap-y-3">
      <DraftField
        label={t("size_guide_cell.settings.name")}
        value={column.label}
        maxLength={LIMITS.label}
        onChange={(text) =>
          apply((guide) => renameColumn(guide, table.id, column.id, text), { merge: `column-label:${column.id}` })
        }
        onEnd={endStep}
      />
      <Choice
        label={t("size_guide_cell.settings.type")}
        value={column.type}
        options={types.map((value) => ({ value, label: t(`size_guide_grid.type.${value}`) }))}
        onChange={(type) => apply((guide) => setColumnType(guide, table.id, column.id, type as ColumnType))}
      />
      <p className="txt-compact-xsmall text-ui-fg-subtle">{t(`size_guide_cell.type_hint.${column.type}`)}</p>
      {isMeasured(column) && <MeasureSettings column={column} onChange={set} />}
      {(column.type === "size" || column.type === "bra") && (
        <Choice
          label={t("size_guide_cell.settings.system")}
          value={column.system}
          options={[...new Set<string>(column.type === "bra" ? BRA_SYSTEMS : SIZE_SYSTEMS)].map((value) => ({
            value,
            label: t(`size_guide_grid.system.${value}` as TextKey),
          }))}
          onChange={(system) => set({ system })}
        />
      )}
      {column.type === "formula" && <FormulaSettings column={column} table={table} />}
      {document.how_to.length > 0 && (
        <Choice
          label={t("size_guide_cell.settings.how_to")}
          value={column.how_to ?? NONE}
          options={[
            { value: NONE, label: t("size_guide_cell.settings.how_to_none") },
            ...document.how_to.map(({ id, title }) => ({ value: id, label: title || t("size_guide_grid.unnamed") })),
          ]}
          onChange={(id) => set({ how_to: id === NONE ? null : id })}
        />
      )}
      {sizes.length > 0 && (
        <Button
          size="small"
          variant="secondary"
          onClick={() => {
            apply((guide) => addSizes(guide, table.id, column.id))
            onSizesAdded(sizes.length)
          }}
        >
          {t("size_guide_cell.settings.add_sizes", { names: sizes.map(({ label }) => label).join(", ") })}
        </Button>
      )}
    </div>
  )
}
