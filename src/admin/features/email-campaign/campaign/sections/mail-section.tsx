import { Badge, Button, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import type { Campaign } from "../../../../../contracts/email-campaign-campaign"
import type { EmailDocument } from "../../../../../contracts/email-campaign-document"
import { LOCALES, type Locale } from "../../../../../contracts/shared"
import { plainLine } from "../../../../../mail/document/fields"
import { SettingsSection } from "../../../../components/settings-section"
import { useText } from "../../../../lib/text"
import { campaignQueries } from "../../api/campaigns"
import { MailThumbnail } from "../../shared/components/mail-thumbnail"

const Picture = ({ document, locale, title }: { document: EmailDocument; locale: Locale; title: string }) => {
  const preview = useQuery(campaignQueries.preview({ document, locale, mode: "light", images: true, fields: {}, facts: {} }))
  return <MailThumbnail title={title} html={preview.data?.mail.html ?? (preview.isError ? null : undefined)} className="h-72" />
}

type LanguageProps = { campaign: Campaign; locale: Locale; isEditable: boolean }

const Language = ({ campaign, locale, isEditable }: LanguageProps) => {
  const { t } = useText()
  const document = campaign.content?.documents[locale]
  const language = t(`email_campaigns.language.${locale}`)
  const compose = `/email-campaigns/${campaign.id}/compose?locale=${locale}`
  return (
    <li className="shadow-borders-base flex min-w-0 flex-col gap-y-3 rounded-lg p-3">
      <div className="flex flex-wrap items-center gap-2">
        <Text size="small" weight="plus">
          {language}
        </Text>
        {campaign.content?.standard_locale === locale && <Badge size="2xsmall">{t("email_campaign_page.mail.standard")}</Badge>}
        {isEditable && (
          <Button size="small" variant="secondary" className="ms-auto" asChild>
            <Link to={compose} aria-label={`${t("email_campaign_page.mail.compose")}: ${language}`}>
              {t("email_campaign_page.mail.compose")}
            </Link>
          </Button>
        )}
      </div>
      {document ? (
        <>
          <Text size="small" className="break-words">
            <span className="text-ui-fg-subtle">{t("email_campaign_page.mail.subject")}</span>{" "}
            {plainLine(document.subject).trim() || <em className="text-ui-fg-error not-italic">{t("email_campaign_page.mail.no_subject")}</em>}
          </Text>
          <Picture document={document} locale={locale} title={t("email_campaign_page.mail.preview", { language })} />
        </>
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {t("email_campaign_page.mail.missing")}
        </Text>
      )}
    </li>
  )
}

/** What is sent, in each language. */
export const MailSection = ({ campaign, isEditable }: { campaign: Campaign; isEditable: boolean }) => {
  const { t } = useText()
  return (
    <SettingsSection id="mail" title={t("email_campaign_page.mail.title")} hint={t("email_campaign_page.mail.hint")}>
      <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {LOCALES.map((locale) => (
          <Language key={locale} campaign={campaign} locale={locale} isEditable={isEditable} />
        ))}
      </ul>
    </SettingsSection>
  )
}
