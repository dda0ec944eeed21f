import { Plus } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import type { MergeField } from "../../../../../contracts/email-campaign-text"
import { useText } from "../../../../lib/text"

/** Fields every contact may have. The others of the contract are not looked up yet, and a mail with them is refused. */
const FIELDS = ["first_name", "last_name", "email"] as const satisfies readonly MergeField[]

type FieldMenuProps = { disabled?: boolean; onChoose: (name: MergeField) => void; onClosed?: () => void }

/** Puts what is known of the reader into a text. */
export const FieldMenu = ({ disabled, onChoose, onClosed }: FieldMenuProps) => {
  const { t } = useText()
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" variant="transparent" type="button" disabled={disabled} aria-label={t("email_composer.text.field")} title={t("email_composer.text.field")}>
          <Plus />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="end"
        onCloseAutoFocus={(event) => {
          if (onClosed) {
            event.preventDefault()
            onClosed()
          }
        }}
      >
        {FIELDS.map((name) => (
          <DropdownMenu.Item key={name} onSelect={() => onChoose(name)}>
            {t(`email_checks.words.${name}`)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
