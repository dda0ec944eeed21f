import { LIMITS, type Row } from "../../../../../contracts/size-guide-document"
import { useText } from "../../../../lib/text"
import { setAliases } from "../model/rows"
import { useEditor } from "./editor-context"
import { DraftField } from "./fields"

/** Other names of a size, as variants may spell it: `17,5`, `17.5 mm`. */
export const RowSettings = ({ row, tableId }: { row: Row; tableId: string }) => {
  const { t } = useText()
  const { apply, endStep } = useEditor()
  return (
    <DraftField
      label={t("size_guide_cell.aliases.label")}
      hint={t("size_guide_cell.aliases.hint", { limit: LIMITS.aliases })}
      value={row.aliases.join("; ")}
      maxLength={LIMITS.aliases * (LIMITS.label + 2)}
      onChange={(text) =>
        apply((guide) => setAliases(guide, tableId, row.id, text.split(";")), { merge: `aliases:${row.id}` })
      }
      onEnd={endStep}
    />
  )
}
