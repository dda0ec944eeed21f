import { ROW_LAYOUTS, type Row, type RowLayout, type Tone } from "../../../../../contracts/email-campaign-document"
import { SelectField } from "../../../../components/fields"
import { useText } from "../../../../lib/text"
import { useComposer } from "../state/composer-context"
import { changeRow, type RowLook, setLayout } from "../state/operations"
import { ConditionForm } from "./condition-form"

const TONES: readonly Tone[] = ["plain", "soft", "strong", "page"]
const SPACES = ["none", "small", "normal", "large"] as const
const DEVICES = ["all", "desktop", "phone"] as const
const LAYOUTS = Object.keys(ROW_LAYOUTS) as RowLayout[]

/** Columns, colours and space of a row, and who sees it. */
export const RowForm = ({ row, isLast }: { row: Row; isLast: boolean }) => {
  const { t } = useText()
  const { apply, readOnly } = useComposer()
  const set = (look: RowLook) => apply(changeRow(row.id, look))
  const { visibility } = row
  return (
    <>
      {!isLast && (
        <SelectField
          label={t("email_composer.row.layout")}
          value={row.layout}
          disabled={readOnly}
          options={LAYOUTS.map((layout) => ({ value: layout, label: t(`email_composer.layout.${layout}`) }))}
          onChange={(layout) => apply(setLayout(row.id, layout))}
        />
      )}
      <SelectField
        label={t("email_composer.row.tone")}
        value={row.tone}
        disabled={readOnly}
        options={TONES.map((tone) => ({ value: tone, label: t(`email_composer.tone.${tone}`) }))}
        onChange={(tone) => set({ tone })}
      />
      <SelectField
        label={t("email_composer.row.space")}
        value={row.space}
        disabled={readOnly}
        options={SPACES.map((space) => ({ value: space, label: t(`email_composer.space.${space}`) }))}
        onChange={(space) => set({ space })}
      />
      {!isLast && (
        <>
          <SelectField
            label={t("email_composer.row.device")}
            value={visibility.device ?? "all"}
            disabled={readOnly}
            options={DEVICES.map((device) => ({ value: device, label: t(`email_composer.device.${device}`) }))}
            onChange={(device) => set({ visibility: { ...visibility, device: device === "all" ? null : device } })}
          />
          <ConditionForm condition={visibility.condition} onChange={(condition) => set({ visibility: { ...visibility, condition } })} />
        </>
      )}
    </>
  )
}
