import { Skeleton, toast } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import type { CampaignContent } from "../../../../contracts/email-campaign-campaign"
import type { EmailTemplate } from "../../../../contracts/email-campaign-template"
import { LOCALES } from "../../../../contracts/shared"
import { emptyDocument } from "../../../../mail/document/empty"
import { errorSentence } from "../../../components/error-state"
import { TextField } from "../../../components/fields"
import { FullModal } from "../../../components/full-modal"
import { QueryState } from "../../../components/query-state"
import { toApiError } from "../../../lib/api-error"
import { formatDate } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { campaignQueries, lastSender, useCreateCampaign } from "../api/campaigns"
import { MailThumbnail } from "../shared/components/mail-thumbnail"
import { TemplateCard } from "./components/template-card"

const GRID = "grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3"
const LONGEST = 120

const newId = () => `p${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`

const empty = (): CampaignContent["documents"] => Object.fromEntries(LOCALES.map((locale) => [locale, emptyDocument(newId)]))

const Picture = ({ template }: { template: EmailTemplate }) => {
  const { t, locale } = useText()
  const preview = useQuery(campaignQueries.preview({ document: template.documents[locale], locale, mode: "light", images: true, fields: {}, facts: {} }))
  const html = preview.data?.mail.html ?? (preview.isError ? null : undefined)
  return <MailThumbnail title={t("email_campaigns.create.preview_of", { name: template.name[locale] })} html={html} className="h-56" />
}

const useBegin = () => {
  const { t } = useText()
  const navigate = useNavigate()
  const create = useCreateCampaign()
  const begin = async (name: string, documents: CampaignContent["documents"]) => {
    const sender = await lastSender().catch(() => null)
    create.mutate(
      {
        name: name.slice(0, LONGEST),
        content: { standard_locale: LOCALES[0], documents },
        audience: { include: [{ kind: "subscribers" }], exclude: [], holdout_percent: 0 },
        sender,
      },
      {
        onSuccess: ({ id }) => void navigate(`/email-campaigns/${id}`),
        onError: (error) => void toast.error(errorSentence(t, toApiError(error))),
      }
    )
  }
  return { begin, isPending: create.isPending }
}

/** Begins a campaign from a mail that stands ready, or from nothing. Open as long as it is there. */
export const NewCampaign = ({ onClose }: { onClose: () => void }) => {
  const { t, locale, language } = useText()
  const [name, setName] = useState("")
  const { begin, isPending } = useBegin()
  const named = (standard: string) => name.trim() || `${standard}, ${formatDate(language, new Date())}`
  const pending = (
    <div className={GRID} aria-busy>
      {[0, 1, 2, 3, 4, 5].map((card) => (
        <Skeleton key={card} className="h-72 w-full rounded-lg" />
      ))}
    </div>
  )
  return (
    <FullModal title={t("email_campaigns.create.title")} hint={t("email_campaigns.create.hint")} onClose={onClose}>
      <TextField
        className="max-w-md"
        label={t("email_campaigns.create.name")}
        hint={t("email_campaigns.create.name_hint")}
        maxLength={LONGEST}
        value={name}
        onChange={setName}
      />
      <QueryState query={useQuery(campaignQueries.templates())} pending={pending}>
        {(templates) => (
          <ul className={GRID} aria-label={t("email_campaigns.create.templates")}>
            {templates.map((template) => (
              <li key={template.id}>
                <TemplateCard
                  name={template.name[locale]}
                  description={template.description[locale]}
                  disabled={isPending}
                  picture={<Picture template={template} />}
                  onUse={() => void begin(named(template.name[locale]), template.documents)}
                />
              </li>
            ))}
            <li>
              <TemplateCard
                name={t("email_campaigns.create.empty")}
                description={t("email_campaigns.create.empty_hint")}
                disabled={isPending}
                picture={<span className="border-ui-border-strong block h-56 w-full rounded border border-dashed" />}
                onUse={() => void begin(named(t("email_campaigns.create.empty")), empty())}
              />
            </li>
          </ul>
        )}
      </QueryState>
    </FullModal>
  )
}
