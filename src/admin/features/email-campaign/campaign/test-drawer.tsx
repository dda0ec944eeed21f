import { CheckCircleSolid, XCircleSolid } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { Campaign } from "../../../../contracts/email-campaign-campaign"
import { LOCALES, type Locale } from "../../../../contracts/shared"
import { Combobox, isInOpenList } from "../../../components/combobox"
import { errorSentence } from "../../../components/error-state"
import { Field, SelectField, TextField } from "../../../components/fields"
import { SideDrawer } from "../../../components/side-drawer"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useSettled } from "../../../lib/use-settled"
import { audienceQueries } from "../api/audience"
import { useSendTest } from "../api/campaigns"

const MOST = 5
const ADDRESS = /^\S+@\S+\.\S{2,}$/

const addressesOf = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))]

type Reader = { id: string; name: string }

const ReaderField = ({ reader, onChange }: { reader: Reader | null; onChange: (reader: Reader | null) => void }) => {
  const { t } = useText()
  const [query, setQuery] = useState("")
  const wanted = useSettled(query.trim())
  const found = useQuery(audienceQueries.readers(reader ? "" : wanted)).data ?? []
  const options = found.flatMap(({ id, email, first_name, last_name }) =>
    email ? [{ id, name: [first_name, last_name].filter(Boolean).join(" ") || email, detail: email }] : []
  )
  return (
    <Field label={t("email_campaign_page.test.as")} hint={t("email_campaign_page.test.as_hint")}>
      {({ id }) => (
        <Combobox
          id={id}
          label={t("email_campaign_page.test.as")}
          query={reader ? reader.name : query}
          options={reader ? [] : options}
          note={t(wanted ? "email_campaign_page.test.as_none" : "email_campaign_page.test.as_type")}
          found={t("email_campaign_page.audience.found", { count: options.length })}
          onQuery={(next) => {
            setQuery(next)
            onChange(null)
          }}
          onChoose={(chosen) => onChange(options.find((option) => option.id === chosen) ?? null)}
        />
      )}
    </Field>
  )
}

type TestDrawerProps = { campaign: Campaign; onClose: () => void }

/** Sends the campaign to those who write it. Open as long as it is there. */
export const TestDrawer = ({ campaign, onClose }: TestDrawerProps) => {
  const { t } = useText()
  const locales = LOCALES.filter((locale) => campaign.content?.documents[locale])
  const [text, setText] = useState("")
  const [locale, setLocale] = useState<Locale>(campaign.content?.standard_locale ?? LOCALES[0])
  const [reader, setReader] = useState<Reader | null>(null)
  const [isTried, setIsTried] = useState(false)
  const send = useSendTest(campaign.id)
  const to = addressesOf(text)
  const wrong = to.find((each) => !ADDRESS.test(each))
  const problem =
    to.length === 0
      ? t("email_campaign_page.test.none")
      : wrong
        ? t("email_campaign_page.test.wrong", { address: wrong })
        : to.length > MOST
          ? t("email_campaign_page.test.many", { most: MOST })
          : null
  const submit = () => {
    setIsTried(true)
    if (!problem) {
      send.mutate({ to, locale, contact_id: reader?.id ?? null })
    }
  }
  return (
    <SideDrawer
      title={t("email_campaign_page.test.title")}
      hint={t("email_campaign_page.test.hint")}
      onEscapeKeyDown={(event) => isInOpenList(event) && event.preventDefault()}
      onClose={onClose}
      footer={
        <Button size="small" isLoading={send.isPending} onClick={submit}>
          {t("email_campaign_page.test.send")}
        </Button>
      }
    >
      <div className="flex flex-col gap-y-5">
        <TextField
          label={t("email_campaign_page.test.to")}
          hint={t("email_campaign_page.test.to_hint", { most: MOST })}
          type="text"
          inputMode="email"
          value={text}
          error={isTried ? problem : null}
          onChange={setText}
        />
        <SelectField
          label={t("email_campaign_page.test.language")}
          value={locale}
          options={locales.map((each) => ({ value: each, label: t(`email_campaigns.language.${each}`) }))}
          onChange={setLocale}
        />
        <ReaderField reader={reader} onChange={setReader} />
        {send.error && (
          <Text role="alert" size="small" className="text-ui-fg-error">
            {errorSentence(t, toApiError(send.error))}
          </Text>
        )}
        <div role="status">
          <ul aria-label={t("email_campaign_page.test.results")} className="flex flex-col gap-y-2">
            {send.data?.map(({ to: address, ok, reason }) => (
              <li key={address} className="flex items-start gap-x-2">
                {ok ? <CheckCircleSolid aria-hidden className="text-ui-tag-green-icon mt-0.5 shrink-0" /> : <XCircleSolid aria-hidden className="text-ui-tag-red-icon mt-0.5 shrink-0" />}
                <Text size="small" className="min-w-0 break-words">
                  {ok ? t("email_campaign_page.test.sent", { address }) : t("email_campaign_page.test.failed", { address, reason: reason ?? "" })}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </SideDrawer>
  )
}
