import { Button, Hint, Label, Select, Text, Textarea } from "@medusajs/ui"
import { useId, useRef } from "react"
import { IMPORT_MAX_CHARACTERS } from "../../../../../contracts/size-guide-exchange"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { ChoiceField } from "./setting-fields"

export type ImportChoice = { format: "json" | "csv" | "tsv"; content: string; table: string | null; filename: string | null }

type ImportFormProps = {
  choice: ImportChoice
  tables: readonly { id: string; name: string }[]
  error: string | null
  onChange: (choice: ImportChoice) => void
  onFile: (file: File) => void
}

/** A file or a pasted text, what it is, and where it goes. */
export const ImportForm = ({ choice, tables, error, onChange, onFile }: ImportFormProps) => {
  const { t, language } = useText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const isTooLong = choice.content.length > IMPORT_MAX_CHARACTERS
  const problem = isTooLong
    ? t("size_guide_dialog.import.too_long", { limit: formatNumber(language, IMPORT_MAX_CHARACTERS) })
    : error
  return (
    <div className="flex flex-col gap-y-5">
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,.json"
          className="sr-only"
          tabIndex={-1}
          aria-hidden
          data-testid="size-guide-import-file"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ""
            if (file) {
              onFile(file)
            }
          }}
        />
        <Button size="small" variant="secondary" onClick={() => input.current?.click()}>
          {t("size_guide_dialog.import.choose")}
        </Button>
        {choice.filename && (
          <Text size="small" className="min-w-0 break-all">
            {t("size_guide_dialog.import.file", { name: choice.filename })}
          </Text>
        )}
      </div>
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={id} size="small" weight="plus">
          {t("size_guide_dialog.import.paste")}
        </Label>
        <Textarea
          id={id}
          rows={8}
          spellCheck={false}
          className="font-mono"
          value={choice.content}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => onChange({ ...choice, content: event.target.value, filename: null })}
        />
        {problem && (
          <Hint id={`${id}-problem`} variant="error" role="alert">
            {problem}
          </Hint>
        )}
      </div>
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={`${id}-format`} size="small" weight="plus">
          {t("size_guide_dialog.import.format")}
        </Label>
        <Select
          size="small"
          value={choice.format}
          onValueChange={(value) => onChange({ ...choice, format: value as ImportChoice["format"] })}
        >
          <Select.Trigger id={`${id}-format`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {(["csv", "tsv", "json"] as const).map((format) => (
              <Select.Item key={format} value={format}>
                {format.toUpperCase()}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {choice.format !== "json" && (
        <ChoiceField
          label={t("size_guide_dialog.import.into")}
          value={choice.table}
          none={t("size_guide_dialog.import.new_table")}
          options={tables.map((table) => ({
            value: table.id,
            label: t("size_guide_dialog.import.table", { name: table.name }),
          }))}
          onChange={(table) => onChange({ ...choice, table })}
        />
      )}
    </div>
  )
}
