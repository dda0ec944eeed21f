import { CheckCircle } from "@medusajs/icons"
import { EmptyState } from "../../../../components/empty-state"
import { useText } from "../../../../lib/text"
import type { Part } from "../address"
import { WarningRows } from "../components/warning-rows"
import { useEditor } from "../grid/editor-context"
import { selectCell } from "../model/selection"
import { useWarningRows } from "./use-warning-rows"

/** The warnings of all tables; each leads to its place. */
export const WarningsPanel = ({ onOpen }: { onOpen: (part: Part) => void }) => {
  const { t } = useText()
  const { select } = useEditor()
  const rows = useWarningRows()
  const handleGo = (id: string) => {
    const found = rows.find((row) => row.id === id)
    if (found) {
      onOpen({ type: "table", id: found.table })
      select(selectCell(found.table, found.row, found.column))
    }
  }
  return rows.length === 0 ? (
    <EmptyState
      className="py-24"
      icon={<CheckCircle />}
      title={t("size_guide_part.warnings.none")}
      hint={t("size_guide_part.warnings.none_hint")}
    />
  ) : (
    <div className="p-4 lg:p-6">
      <WarningRows rows={rows} onGo={handleGo} />
    </div>
  )
}
