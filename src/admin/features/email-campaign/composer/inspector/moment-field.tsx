import { Input } from "@medusajs/ui"
import { Field } from "../../../../components/fields"
import { useComposer } from "../state/composer-context"

const pad = (number: number) => String(number).padStart(2, "0")

/** A moment as the browser's field for it writes one, in the time of this computer. */
const written = (iso: string | null): string => {
  if (iso === null) {
    return ""
  }
  const at = new Date(iso)
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}T${pad(at.getHours())}:${pad(at.getMinutes())}`
}

type MomentFieldProps = { label: string; value: string | null; onChange: (iso: string | null) => void }

/** A day and time, or none. */
export const MomentField = ({ label, value, onChange }: MomentFieldProps) => {
  const { readOnly } = useComposer()
  return (
    <Field label={label}>
      {(ids) => (
        <Input
          {...ids}
          size="small"
          type="datetime-local"
          disabled={readOnly}
          value={written(value)}
          onChange={({ target }) => {
            const at = new Date(target.value)
            onChange(target.value && !Number.isNaN(at.getTime()) ? at.toISOString() : null)
          }}
        />
      )}
    </Field>
  )
}
