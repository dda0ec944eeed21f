import { XMark } from "@medusajs/icons"
import { Button, Heading, IconButton, Skeleton } from "@medusajs/ui"
import { useMutation, useQuery } from "@tanstack/react-query"
import type { Campaign, CampaignContent } from "../../../../../contracts/email-campaign-campaign"
import type { EmailTemplate } from "../../../../../contracts/email-campaign-template"
import { emptyDocument } from "../../../../../mail/document/empty"
import { EmptyState } from "../../../../components/empty-state"
import { errorSentence } from "../../../../components/error-state"
import { useNotify } from "../../../../components/notices"
import { QueryState } from "../../../../components/query-state"
import { StepFrame } from "../../../../components/step-frame"
import { toApiError } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"
import { campaignQueries } from "../../api/campaigns"
import { sendContent } from "../../api/composer"
import { TemplateCard } from "../../campaigns/components/template-card"
import { MailThumbnail } from "../../shared/components/mail-thumbnail"
import { newId } from "../state/new-id"

type StartPageProps = { campaign: Campaign; canUpdate: boolean; onStarted: (campaign: Campaign) => void; onClose: () => void }

const Preview = ({ template }: { template: EmailTemplate }) => {
  const { t, locale } = useText()
  const document = template.documents[locale]
  const made = useQuery(campaignQueries.preview({ document, locale, mode: "light", images: true, fields: {}, facts: {} }))
  const html = made.data?.mail.html ?? (made.isError ? null : undefined)
  return <MailThumbnail title={t("email_campaigns.create.preview_of", { name: template.name[locale] })} html={html} className="h-56" />
}

/** How a mail begins that says nothing yet: as one of the templates, or empty. */
export const StartPage = ({ campaign, canUpdate, onStarted, onClose }: StartPageProps) => {
  const { t, locale } = useText()
  const notify = useNotify()
  const templates = useQuery(campaignQueries.templates())
  const start = useMutation({
    mutationFn: (content: CampaignContent) => sendContent(campaign.id, campaign.version, content),
    onSuccess: onStarted,
    onError: (error) => notify(errorSentence(t, toApiError(error)), { tone: "error" }),
  })
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="border-ui-border-base flex items-center gap-x-3 border-b px-3 py-2">
        <IconButton size="small" type="button" variant="transparent" aria-label={t("email_composer.back")} onClick={onClose}>
          <XMark />
        </IconButton>
        <Heading level="h1" className="min-w-0 truncate">
          {campaign.name}
        </Heading>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {canUpdate ? (
          <StepFrame heading={t("email_composer.start.title")} hint={t("email_composer.start.hint")}>
            <QueryState query={templates} pending={<Skeleton className="h-96 w-full" />}>
              {(known) => (
                <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2">
                  {known.map((template) => (
                    <li key={template.id}>
                      <TemplateCard
                        name={template.name[locale]}
                        description={template.description[locale]}
                        disabled={start.isPending}
                        picture={<Preview template={template} />}
                        onUse={() => start.mutate({ standard_locale: locale, documents: template.documents })}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </QueryState>
            <Button
              variant="secondary"
              className="self-start"
              isLoading={start.isPending}
              onClick={() => start.mutate({ standard_locale: locale, documents: { [locale]: emptyDocument(newId) } })}
            >
              {t("email_composer.start.empty")}
            </Button>
          </StepFrame>
        ) : (
          <EmptyState className="h-full" title={t("email_composer.start.nothing")} />
        )}
      </div>
    </div>
  )
}
