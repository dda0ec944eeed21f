import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { campaignSenderSchema, type CampaignSender } from "../../../../../contracts/email-campaign-campaign"
import { CheckField, SelectField, TextField } from "../../../../components/fields"
import { SettingsSection } from "../../../../components/settings-section"
import { useText } from "../../../../lib/text"
import { sendingQueries } from "../../api/sending"
import type { Draft } from "../use-draft"

const STANDARD = "standard"

type SenderText = { name: string; address: string; reply_to: string }

const written = (sender: CampaignSender | null): SenderText => ({
  name: sender?.name ?? "",
  address: sender?.address ?? "",
  reply_to: sender?.reply_to ?? "",
})

const read = ({ name, address, reply_to }: SenderText) =>
  campaignSenderSchema.safeParse({ name: name.trim(), address: address.trim(), reply_to: reply_to.trim() || null })

/** Who the campaign comes from, and by which way. */
export const SenderSection = ({ draft: { draft, change }, disabled }: { draft: Draft; disabled: boolean }) => {
  const { t } = useText()
  const providers = useQuery(sendingQueries.providers())
  const [text, setText] = useState(() => written(draft.sender))
  const isEmpty = Object.values(text).every((value) => value.trim() === "")
  const problems = isEmpty ? [] : (read(text).error?.issues ?? []).map(({ path }) => path[0])
  const edit = (patch: Partial<SenderText>) => {
    const next = { ...text, ...patch }
    setText(next)
    // What is not right yet must not leave with what stood there before.
    change({ sender: read(next).data ?? null })
  }
  const errorOf = (field: keyof SenderText) => (problems.includes(field) ? t(`email_campaign_page.sender.wrong_${field}`) : null)
  const standard = providers.data?.find(({ is_standard }) => is_standard)
  return (
    <SettingsSection id="sender" title={t("email_campaign_page.sender.title")} hint={t("email_campaign_page.sender.hint")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextField
          label={t("email_campaign_page.sender.name")}
          hint={t("email_campaign_page.sender.name_hint")}
          value={text.name}
          maxLength={80}
          error={errorOf("name")}
          disabled={disabled}
          onChange={(name) => edit({ name })}
        />
        <TextField
          label={t("email_campaign_page.sender.address")}
          type="email"
          value={text.address}
          error={errorOf("address")}
          disabled={disabled}
          onChange={(address) => edit({ address })}
        />
        <TextField
          label={t("email_campaign_page.sender.reply_to")}
          hint={t("email_campaign_page.sender.reply_hint")}
          type="email"
          value={text.reply_to}
          error={errorOf("reply_to")}
          disabled={disabled}
          onChange={(reply_to) => edit({ reply_to })}
        />
        <SelectField
          label={t("email_campaign_page.sender.provider")}
          hint={
            providers.data?.length === 0 ? (
              <Link className="text-ui-tag-blue-text underline" to="/email-campaigns/settings">
                {t("email_campaign_page.sender.no_provider")}
              </Link>
            ) : undefined
          }
          value={draft.provider_id ?? STANDARD}
          disabled={disabled}
          options={[
            { value: STANDARD, label: standard ? t("email_campaign_page.sender.standard_is", { name: standard.name }) : t("email_campaign_page.sender.standard") },
            ...(providers.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(next) => change({ provider_id: next === STANDARD ? null : next })}
        />
      </div>
      <CheckField
        label={t("email_campaign_page.sender.resends")}
        hint={t("email_campaign_page.sender.resends_hint")}
        checked={draft.resends_unknown}
        disabled={disabled}
        onChange={(resends_unknown) => change({ resends_unknown })}
      />
    </SettingsSection>
  )
}
