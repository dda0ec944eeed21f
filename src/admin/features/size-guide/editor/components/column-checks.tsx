import { Checkbox, Hint, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import { useText } from "../../../../lib/text"

type ColumnChecksProps = {
  columns: readonly { id: string; name: string; table: string; isLinked: boolean }[]
  readOnly: boolean
  onChange: (columnId: string, isLinked: boolean) => void
}

/** Which columns lead to an instruction. */
export const ColumnChecks = ({ columns, readOnly, onChange }: ColumnChecksProps) => {
  const { t } = useText()
  const id = useId()
  return (
    <fieldset className="flex flex-col gap-y-2" aria-describedby={`${id}-hint`}>
      <legend className="txt-compact-small-plus mb-1">{t("size_guide_part.how_to.columns")}</legend>
      {columns.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("size_guide_part.how_to.no_columns")}
        </Text>
      ) : (
        <ul className="grid grid-cols-2 gap-x-4 gap-y-1 max-sm:grid-cols-1">
          {columns.map((column) => (
            <li key={column.id} className="flex min-h-7 items-center gap-x-2">
              <Checkbox
                id={`${id}-${column.id}`}
                checked={column.isLinked}
                disabled={readOnly}
                onCheckedChange={(checked) => onChange(column.id, checked === true)}
              />
              <Label htmlFor={`${id}-${column.id}`} size="small" className="min-w-0 truncate">
                {t("size_guide_part.how_to.column_in", { column: column.name, table: column.table })}
              </Label>
            </li>
          ))}
        </ul>
      )}
      <Hint id={`${id}-hint`} className="text-ui-fg-subtle">
        {t("size_guide_part.how_to.columns_hint")}
      </Hint>
    </fieldset>
  )
}
