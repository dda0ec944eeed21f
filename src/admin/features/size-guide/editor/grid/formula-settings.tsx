import type { Formula, FormulaColumn, Table } from "../../../../../contracts/size-guide-document"
import { canFeed } from "../../../../../sizing/formula"
import { useText } from "../../../../lib/text"
import { FORMULA_SYSTEMS, formulaSources } from "../model/column-kinds"
import { setColumn, setFormulaSource } from "../model/set-column"
import { useEditor } from "./editor-context"
import { Choice } from "./fields"

const keyOf = ({ kind, system }: Pick<Formula, "kind" | "system">) => `${kind}.${system}`

/** What a formula column gives, and from which column. */
export const FormulaSettings = ({ column, table }: { column: FormulaColumn; table: Table }) => {
  const { t } = useText()
  const { apply } = useEditor()
  const { formula } = column
  const sources = formulaSources(table, column.id)
  const source = sources.find(({ id }) => id === formula.from)
  const choices = (["ring", "shoes"] as const).flatMap((kind) =>
    source && canFeed(kind, source)
      ? FORMULA_SYSTEMS[kind].map((system) => ({
          value: keyOf({ kind, system }),
          label: t(`size_guide_grid.system.${system}`),
          formula: { kind, system, from: formula.from } as Formula,
        }))
      : []
  )
  return (
    <div className="grid grid-cols-2 gap-3">
      <Choice
        label={t("size_guide_cell.settings.source")}
        value={source ? formula.from : ""}
        options={sources.map(({ id, label }) => ({ value: id, label: label || t("size_guide_grid.unnamed") }))}
        onChange={(from) => apply((guide) => setFormulaSource(guide, table.id, column.id, from))}
      />
      <Choice
        label={t("size_guide_cell.settings.gives")}
        value={keyOf(formula)}
        options={choices}
        disabled={choices.length === 0}
        onChange={(value) => {
          const chosen = choices.find((choice) => choice.value === value)?.formula
          if (chosen) {
            apply((guide) => setColumn(guide, table.id, column.id, { formula: chosen }))
          }
        }}
      />
    </div>
  )
}
