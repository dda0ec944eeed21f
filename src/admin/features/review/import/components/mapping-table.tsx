import { Badge, Select, Text } from "@medusajs/ui"
import {
  REQUIRED_IMPORT_FIELDS,
  type ImportField,
  type ReviewImport,
} from "../../../../../contracts/review-import"
import { useText } from "../../../../lib/text"
import { FIELD_ORDER, sampleOf, type ImportDraft } from "../draft"
import { Panel } from "../../../../components/step-frame"

/** Stands for "no column": the select cannot hold an empty value. */
const NONE = "\u0000"

type MappingTableProps = {
  file: Pick<ReviewImport, "columns" | "sample">
  mapping: ImportDraft["mapping"]
  onColumn: (field: ImportField, column: string | null) => void
}

const Sample = ({ values }: { values: string[] | null }) => {
  const { t } = useText()
  if (values === null) {
    return null
  }
  if (values.length === 0) {
    return (
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle italic">
        {t("review_import.columns.no_sample")}
      </Text>
    )
  }
  return values.map((value) => (
    <Text key={value} size="xsmall" leading="compact" className="text-ui-fg-subtle truncate" title={value}>
      {value}
    </Text>
  ))
}

/** For each field of a review: the column it is in, with values of the file beside it. */
export const MappingTable = ({ file, mapping, onColumn }: MappingTableProps) => {
  const { t } = useText()
  const columns = [...new Set(file.columns)].filter((column) => column !== "")
  return (
    <Panel>
      <div
        aria-hidden
        className="bg-ui-bg-subtle txt-compact-xsmall-plus text-ui-fg-subtle hidden grid-cols-[1fr_1fr_1fr] gap-x-4 border-b px-4 py-2 sm:grid"
      >
        <span>{t("review_import.columns.field")}</span>
        <span>{t("review_import.columns.column")}</span>
        <span>{t("review_import.columns.sample")}</span>
      </div>
      <ul className="divide-y">
        {FIELD_ORDER.map((field) => {
          const column = mapping[field]
          const name = t(`review_import.field.${field}`)
          const isMissing = REQUIRED_IMPORT_FIELDS.includes(field) && !column
          return (
            <li
              key={field}
              className="grid grid-cols-1 items-center gap-x-4 gap-y-2 px-4 py-2.5 sm:min-h-14 sm:grid-cols-[1fr_1fr_1fr]"
            >
              <span className="txt-compact-small-plus flex flex-wrap items-center gap-x-2 gap-y-1">
                {name}
                {REQUIRED_IMPORT_FIELDS.includes(field) && (
                  <Badge size="2xsmall" color={isMissing ? "red" : "grey"}>
                    {t("review_import.columns.required")}
                  </Badge>
                )}
              </span>
              <Select
                size="small"
                value={column ?? NONE}
                onValueChange={(value) => onColumn(field, value === NONE ? null : value)}
              >
                <Select.Trigger
                  aria-label={name}
                  aria-invalid={isMissing || undefined}
                  className={column ? undefined : "text-ui-fg-subtle"}
                >
                  <Select.Value />
                </Select.Trigger>
                <Select.Content>
                  <Select.Item value={NONE}>{t("review_import.columns.none")}</Select.Item>
                  {columns.map((candidate) => (
                    <Select.Item key={candidate} value={candidate}>
                      {candidate}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
              <div className="flex min-w-0 flex-col gap-y-0.5">
                <Sample values={column ? sampleOf(file, column) : null} />
              </div>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
