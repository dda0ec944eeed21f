import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { UnsubscribeContactBody } from "../../../../../contracts/email-campaign-contact"
import { SelectField } from "../../../../components/fields"
import { SideDrawer } from "../../../../components/side-drawer"
import { useText } from "../../../../lib/text"

const WAYS = ["telephone", "letter", "email", "in_person", "other"] as const

type AskedDrawerProps = {
  kind: "unsubscribe" | "erase"
  isSaving: boolean
  error: string | null
  onConfirm: (body: UnsubscribeContactBody) => void
  onClose: () => void
}

/** Asks how somebody asked for it, and says what will happen before it does. */
export const AskedDrawer = ({ kind, isSaving, error, onConfirm, onClose }: AskedDrawerProps) => {
  const { t } = useText()
  const [asked, setAsked] = useState<UnsubscribeContactBody["asked"] | "">("")
  return (
    <SideDrawer
      title={t(`email_contacts.${kind}.title`)}
      hint={t(`email_contacts.${kind}.hint`)}
      onClose={onClose}
      footer={
        <>
          <Button size="small" type="button" variant="secondary" onClick={onClose}>
            {t("core.cancel")}
          </Button>
          <Button size="small" type="button" variant="danger" disabled={!asked} isLoading={isSaving} onClick={() => asked && onConfirm({ asked })}>
            {t(`email_contacts.${kind}.confirm`)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-y-4">
        <SelectField
          label={t("email_contacts.asked.label")}
          hint={t("email_contacts.asked.hint")}
          placeholder={t("email_contacts.asked.choose")}
          value={asked}
          options={WAYS.map((value) => ({ value, label: t(`email_contacts.asked.${value}`) }))}
          onChange={setAsked}
        />
        {error && (
          <Text size="small" role="alert" className="text-ui-fg-error">
            {error}
          </Text>
        )}
      </div>
    </SideDrawer>
  )
}
