import type { GuideDocument, Table } from "../../../contracts/size-guide-document"
import { computeTable } from "../../../sizing/formula"
import { sizeKeys } from "../../../sizing/match"
import { listTables, rowName } from "../../../sizing/names"
import { type Db, rows } from "../../../lib/db"

type SizeRow = {
  table_id: string
  row_id: string
  position: number
  label: string
  names: string[]
  measures: Record<string, [number, number]>
}

const sizesOf = (table: Table): SizeRow[] => {
  const computed = computeTable(table)
  return table.rows.map((row, position) => {
    const label = rowName(table, row)
    const measures: SizeRow["measures"] = {}
    for (const column of table.columns) {
      const canonical = computed[row.id]?.[column.id]?.canonical
      if ((column.type === "measure" || column.type === "range") && canonical) {
        measures[column.quantity] ??= canonical
      }
    }
    const names = [...new Set([label, ...row.aliases].flatMap(sizeKeys))]
    return { table_id: table.id, row_id: row.id, position, label, names, measures }
  })
}

/** Replaces what can be asked of a guide's sizes without reading its document. */
export const replaceSizes = async (tx: Db, guideId: string, revisionId: string, document: GuideDocument): Promise<void> => {
  await rows(tx, "DELETE FROM bijou_size_guide_size WHERE guide_id = ?", [guideId])
  await rows(
    tx,
    `INSERT INTO bijou_size_guide_size (guide_id, revision_id, table_id, row_id, position, label, names, measures)
     SELECT ?, ?, s.table_id, s.row_id, s.position, s.label, s.names, s.measures
       FROM jsonb_to_recordset(?::jsonb)
         AS s (table_id text, row_id text, position int, label text, names text[], measures jsonb)`,
    [guideId, revisionId, JSON.stringify(listTables(document).flatMap(sizesOf))]
  )
}
