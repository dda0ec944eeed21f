import { InlineTip, Label, Select, Text } from "@medusajs/ui"
import { useId } from "react"
import { importFormatSchema, IMPORT_FORMATS, type ImportField, type ReviewImport } from "../../../../../contracts/review-import"
import { errorSentence } from "../../../../components/error-state"
import type { ApiError } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"
import { columnsUsedTwice, FORMAT_NAMES, missingFields, withColumn, type ImportDraft } from "../draft"
import { formatBytes } from "../format-bytes"
import { MappingTable } from "./mapping-table"
import { ReadSettings } from "./read-settings"
import { StepFrame, StepSection } from "../../../../components/step-frame"

type ColumnsStepProps = {
  known: ReviewImport
  draft: ImportDraft
  onChange: (patch: Partial<ImportDraft>) => void
  /** Why the check could not be started. */
  error: ApiError | null
}

const DELIMITERS = { ",": "comma", ";": "semicolon", "\t": "tab" } as const

const Problems = ({ mapping }: { mapping: ImportDraft["mapping"] }) => {
  const { t } = useText()
  const names = (fields: ImportField[]) => fields.map((field) => t(`review_import.field.${field}`)).join(", ")
  const missing = missingFields(mapping)
  return (
    <div role="status" className="flex flex-col gap-y-2 empty:hidden">
      {missing.length > 0 && (
        <Text size="small" className="text-ui-fg-error">
          {t("review_import.columns.missing", { fields: names(missing) })}
        </Text>
      )}
      {columnsUsedTwice(mapping).map(({ column, fields }) => (
        <Text key={column} size="small" className="text-ui-fg-subtle">
          {t("review_import.columns.twice", { column, fields: names(fields) })}
        </Text>
      ))}
    </div>
  )
}

/** Second step: what the columns of the file mean and how its values are read. */
export const ColumnsStep = ({ known, draft, onChange, error }: ColumnsStepProps) => {
  const { t, language } = useText()
  const formatId = useId()
  const nameOf = (format: ImportDraft["format"]) =>
    format === "custom" ? t("review_import.format_custom") : FORMAT_NAMES[format]
  return (
    <StepFrame
      heading={t("review_import.columns.heading")}
      hint={
        known.format === "custom"
          ? t("review_import.columns.not_recognised")
          : t("review_import.columns.recognised", { format: nameOf(known.format) })
      }
    >
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-y-0.5">
          <Text size="small" leading="compact" weight="plus" className="break-words">
            {known.filename}
          </Text>
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {t("review_import.columns.facts", {
              size: formatBytes(language, known.bytes_total),
              delimiter: t(`review_import.columns.${DELIMITERS[known.delimiter]}`),
              encoding: known.encoding.toUpperCase(),
            })}
          </Text>
        </div>
        <div className="flex w-full flex-col gap-y-2 sm:w-60">
          <Label size="small" weight="plus" id={formatId}>
            {t("review_import.columns.format")}
          </Label>
          <Select
            size="small"
            value={draft.format}
            onValueChange={(format) => onChange({ format: importFormatSchema.parse(format) })}
          >
            <Select.Trigger aria-labelledby={formatId}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {IMPORT_FORMATS.map((format) => (
                <Select.Item key={format} value={format}>
                  {nameOf(format)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      </div>
      <div className="flex flex-col gap-y-3">
        <MappingTable
          file={known}
          mapping={draft.mapping}
          onColumn={(field, column) => onChange({ mapping: withColumn(draft.mapping, field, column) })}
        />
        <Problems mapping={draft.mapping} />
      </div>
      <StepSection title={t("review_import.columns.settings")}>
        <ReadSettings draft={draft} onChange={onChange} />
      </StepSection>
      {error && (
        <InlineTip role="alert" variant="error" label={t("review_import.import.failed")}>
          {errorSentence(t, error)}
        </InlineTip>
      )}
    </StepFrame>
  )
}
