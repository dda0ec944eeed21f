import { Button, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { sendingSettingsSchema, type SendingResponse, type SendingSettings } from "../../../../contracts/email-campaign-sending"
import { errorSentence } from "../../../components/error-state"
import { Field, NumberField, TextField } from "../../../components/fields"
import { SettingsSection } from "../../../components/settings-section"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useSaveSending } from "../api/sending"

type Draft = Record<"mails" | "days" | "less" | "quietFrom" | "quietTo" | "creditDays", number | null> & Record<"url" | "product" | "address", string>

/** Days after a click unless somebody has chosen others. */
const CREDIT_DAYS = 5

const draftOf = ({ cap, less_days, shop, quiet_hours, attribution_days }: SendingSettings): Draft => ({
  mails: cap.mails,
  days: cap.days,
  less: less_days,
  quietFrom: quiet_hours?.from ?? null,
  quietTo: quiet_hours?.to ?? null,
  creditDays: attribution_days ?? CREDIT_DAYS,
  url: shop.url,
  product: shop.product_path,
  address: shop.address.join("\n"),
})

/** What the form does not show stays as it was saved. */
const read = (saved: SendingSettings, { mails, days, less, quietFrom, quietTo, creditDays, url, product, address }: Draft) =>
  sendingSettingsSchema.safeParse({
    ...saved,
    cap: { ...saved.cap, mails, days },
    less_days: less,
    quiet_hours: quietFrom === null && quietTo === null ? null : { from: quietFrom, to: quietTo },
    attribution_days: creditDays,
    shop: { ...saved.shop, url: url.trim(), product_path: product.trim(), address: address.split("\n").map((line) => line.trim()).filter(Boolean) },
  })

/** How often the shop writes to one person, and what its mails say about it. */
export const RestraintForm = ({ sending, isReadOnly }: { sending: SendingResponse; isReadOnly: boolean }) => {
  const { t } = useText()
  /** What the form was filled with: somebody else's later save is not overwritten unseen. */
  const [{ settings, version }, setBase] = useState(sending)
  const { allowed_domains } = sending
  const [draft, setDraft] = useState(() => draftOf(settings))
  const save = useSaveSending()
  const { data, error } = read(settings, draft)
  const wrong = (error?.issues ?? []).map(({ path }) => path.join("."))
  const errorOf = (start: string) => (wrong.some((path) => path.startsWith(start)) ? t("email_sending.provider.wrong") : null)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(settings))
  const change = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }))
  const submit = () => {
    if (data) {
      save.mutate({ settings: data, version }, {
        onSuccess: (saved) => {
          setBase(saved)
          setDraft(draftOf(saved.settings))
        },
      })
    }
  }
  return (
    <>
      <SettingsSection id="shop" title={t("email_sending.shop.title")} hint={t("email_sending.shop.hint")}>
        <Field label={t("email_sending.shop.address")} hint={t("email_sending.shop.address_hint")} error={errorOf("shop.address")}>
          {(ids) => <Textarea {...ids} rows={3} value={draft.address} disabled={isReadOnly} onChange={({ target }) => change({ address: target.value })} />}
        </Field>
        <TextField
          label={t("email_sending.shop.url")}
          hint={t("email_sending.shop.url_hint")}
          type="url"
          value={draft.url}
          error={errorOf("shop.url")}
          disabled={isReadOnly}
          onChange={(url) => change({ url })}
        />
        <TextField
          label={t("email_sending.shop.product")}
          hint={t("email_sending.shop.product_hint")}
          value={draft.product}
          error={errorOf("shop.product_path")}
          disabled={isReadOnly}
          onChange={(product) => change({ product })}
        />
      </SettingsSection>
      <SettingsSection id="restraint" title={t("email_sending.restraint.title")} hint={t("email_sending.restraint.hint")}>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <NumberField
            label={t("email_sending.restraint.mails")}
            hint={t("email_sending.restraint.mails_hint")}
            value={draft.mails}
            error={errorOf("cap.mails")}
            disabled={isReadOnly}
            onChange={(mails) => change({ mails })}
          />
          <NumberField label={t("email_sending.restraint.days")} value={draft.days} error={errorOf("cap.days")} disabled={isReadOnly} onChange={(days) => change({ days })} />
          <NumberField
            label={t("email_sending.restraint.less")}
            hint={t("email_sending.restraint.less_hint")}
            value={draft.less}
            error={errorOf("less_days")}
            disabled={isReadOnly}
            onChange={(less) => change({ less })}
          />
          <NumberField
            label={t("email_sending.restraint.attribution")}
            hint={t("email_sending.restraint.attribution_hint")}
            value={draft.creditDays}
            error={errorOf("attribution_days")}
            disabled={isReadOnly}
            onChange={(creditDays) => change({ creditDays })}
          />
          <NumberField
            label={t("email_sending.restraint.quiet_from")}
            hint={t("email_sending.restraint.quiet_hint")}
            value={draft.quietFrom}
            error={errorOf("quiet_hours.from")}
            disabled={isReadOnly}
            onChange={(quietFrom) => change({ quietFrom })}
          />
          <NumberField
            label={t("email_sending.restraint.quiet_to")}
            value={draft.quietTo}
            error={errorOf("quiet_hours.to")}
            disabled={isReadOnly}
            onChange={(quietTo) => change({ quietTo })}
          />
        </div>
        {allowed_domains && (
          <div className="flex flex-col gap-y-1">
            <Text size="small" weight="plus">
              {t("email_sending.restraint.domains")}
            </Text>
            <Text size="small" className="text-ui-fg-subtle break-words">
              {allowed_domains.length > 0 ? allowed_domains.join(", ") : t("email_sending.restraint.no_domain")}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("email_sending.restraint.domains_hint")}
            </Text>
          </div>
        )}
      </SettingsSection>
      {!isReadOnly && (
        <div className="bg-ui-bg-base shadow-elevation-flyout sticky bottom-2 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg px-4 py-3 md:px-6">
          <Text role="status" size="small" className={save.error ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
            {save.error ? errorSentence(t, toApiError(save.error)) : t(isChanged ? "email_sending.unsaved" : "email_sending.saved")}
          </Text>
          <Button size="small" disabled={!isChanged || !data} isLoading={save.isPending} onClick={submit}>
            {t("core.save")}
          </Button>
        </div>
      )}
    </>
  )
}
