import { memo, useMemo } from "react"
import { LENGTH_UNITS, LIMITS, MASS_UNITS, QUANTITIES, unitSchema, type Table } from "../../../../../contracts/size-guide-document"
import { useText } from "../../../../lib/text"
import { useEditor, useEditorState } from "../grid/editor-context"
import { Choice, DraftField } from "../grid/fields"
import { TableGrid } from "../grid/table-grid"
import { renameTable, setAxis, setLayout } from "../model/tables"

type Side = "rows" | "columns"

type AxisProps = { tableId: string; side: Side; axis: NonNullable<Table["cross"]>[Side] }

const Axis = ({ tableId, side, axis }: AxisProps) => {
  const { t } = useText()
  const { apply, endStep } = useEditor()
  const quantities = useMemo(
    () => QUANTITIES.map((value) => ({ value, label: t(`size_guide_grid.quantity.${value}`) })),
    [t]
  )
  return (
    <fieldset className="flex min-w-0 flex-1 basis-64 flex-col gap-y-2">
      <legend className="txt-compact-small-plus mb-1">
        {t(side === "rows" ? "size_guide_editor.table.rows_measure" : "size_guide_editor.table.columns_measure")}
      </legend>
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(0,1fr)] gap-2 max-sm:grid-cols-1">
        <DraftField
          label={t("size_guide_editor.table.axis_label")}
          value={axis.label}
          maxLength={LIMITS.label}
          onChange={(label) =>
            apply((document) => setAxis(document, tableId, side, { label }), { merge: `axis:${tableId}:${side}` })
          }
          onEnd={endStep}
        />
        <Choice
          label={t("size_guide_editor.table.axis_quantity")}
          value={axis.quantity}
          options={quantities}
          onChange={(value) =>
            apply((document) =>
              setAxis(document, tableId, side, { quantity: QUANTITIES.find((quantity) => quantity === value) })
            )
          }
        />
        <Choice
          label={t("size_guide_editor.table.axis_unit")}
          value={axis.unit}
          options={[...LENGTH_UNITS, ...MASS_UNITS].map((value) => ({ value, label: value }))}
          onChange={(value) => apply((document) => setAxis(document, tableId, side, { unit: unitSchema.parse(value) }))}
        />
      </div>
    </fieldset>
  )
}

/** What is said of the whole table. Cells of it are none of its business: a key in one does not render it. */
const TableHead = memo(({ id, title, layout, cross }: Pick<Table, "id" | "title" | "layout" | "cross">) => {
  const { t } = useText()
  const { apply, endStep } = useEditor()
  return (
    <div className="flex flex-col gap-y-4 px-4 py-4 lg:px-6">
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)] gap-3 max-sm:grid-cols-1">
        <DraftField
          label={t("size_guide_editor.table.title")}
          value={title}
          maxLength={LIMITS.label}
          onChange={(text) =>
            apply((document) => renameTable(document, id, text), { merge: `table-title:${id}` })
          }
          onEnd={endStep}
        />
        <Choice
          label={t("size_guide_editor.table.layout")}
          value={layout}
          options={[
            { value: "list", label: t("size_guide_editor.table.layout_list") },
            { value: "cross", label: t("size_guide_editor.table.layout_cross") },
          ]}
          onChange={(value) =>
            apply((document) => setLayout(document, id, value === "cross" ? "cross" : "list"))
          }
        />
      </div>
      {cross && (
        <div className="flex flex-wrap gap-4">
          <Axis tableId={id} side="rows" axis={cross.rows} />
          <Axis tableId={id} side="columns" axis={cross.columns} />
        </div>
      )}
    </div>
  )
})
TableHead.displayName = "TableHead"

/** One table: its title, how it is read, and the grid. */
export const TablePanel = ({ tableId }: { tableId: string }) => {
  const { readOnly } = useEditor()
  const table = useEditorState((state) => state.document.tables.find(({ id }) => id === tableId))
  if (!table) {
    return null
  }
  return (
    <div className="flex flex-col">
      {!readOnly && (
        <TableHead key={table.id} id={table.id} title={table.title} layout={table.layout} cross={table.cross} />
      )}
      <TableGrid tableId={tableId} />
    </div>
  )
}
