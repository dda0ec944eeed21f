import { Button, FocusModal, Skeleton } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useNavigate, useParams, useSearchParams } from "react-router-dom"
import type { ConfigResponse } from "../../../../contracts/core"
import { LOCALES } from "../../../../contracts/shared"
import { AnnouncerProvider } from "../../../components/announcer"
import { EmptyState } from "../../../components/empty-state"
import { ErrorState } from "../../../components/error-state"
import { FeatureOff } from "../../../components/feature-off"
import { QueryState } from "../../../components/query-state"
import { emailCampaignTexts } from "../../../i18n/email-campaign"
import { emailCampaignsTexts } from "../../../i18n/email-campaigns"
import { emailChecksTexts } from "../../../i18n/email-checks"
import { emailComposerTexts } from "../../../i18n/email-composer"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { can, useConfig } from "../../../lib/use-config"
import { composerQueries } from "../api/composer"
import { MailComposer } from "./mail-composer"

registerTexts(emailCampaignTexts)
registerTexts(emailCampaignsTexts)
registerTexts(emailChecksTexts)
registerTexts(emailComposerTexts)

const LIST = "/email-campaigns"
const RESOURCE = "bijou_email_campaign"

const Waiting = () => {
  const { t } = useText()
  return (
    <div aria-busy role="status" aria-label={t("core.loading")} className="flex h-full flex-col">
      <div className="border-ui-border-base flex items-center gap-x-4 border-b px-4 py-3">
        <Skeleton className="h-6 w-56" />
        <Skeleton className="ms-auto h-7 w-28" />
      </div>
      <div className="flex min-h-0 flex-1 gap-x-4 p-4">
        <Skeleton className="h-96 w-72 max-lg:hidden" />
        <Skeleton className="h-full flex-1" />
        <Skeleton className="h-full w-96 max-lg:hidden" />
      </div>
    </div>
  )
}

const Back = () => {
  const { t } = useText()
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to={LIST}>{t("email_composer.all_campaigns")}</Link>
    </Button>
  )
}

const Opened = ({ id, config, onClose }: { id: string; config: ConfigResponse; onClose: () => void }) => {
  const { t } = useText()
  const query = useQuery(composerQueries.campaign(id))
  const [params] = useSearchParams()
  const locale = LOCALES.find((each) => each === params.get("locale")) ?? null
  return (
    <QueryState
      query={query}
      pending={<Waiting />}
      renderError={(error, retry) =>
        error.kind === "missing" ? (
          <EmptyState className="h-full" title={t("email_composer.missing")} actions={<Back />} />
        ) : (
          <div className="flex h-full flex-col items-center justify-center">
            <ErrorState error={error} onRetry={retry} />
            <Back />
          </div>
        )
      }
    >
      {(campaign) => (
        <MailComposer campaign={campaign} locale={locale} canUpdate={can(config, RESOURCE, "update")} mayUseHtml={can(config, RESOURCE, "html")} onClose={onClose} />
      )}
    </QueryState>
  )
}

const Gate = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { t } = useText()
  return (
    <QueryState query={useConfig()} pending={<Waiting />}>
      {(known) => {
        if (!known.features["email-campaign"]) {
          return <FeatureOff />
        }
        return can(known, RESOURCE, "read") ? (
          <Opened key={id} id={id} config={known} onClose={onClose} />
        ) : (
          <EmptyState className="h-full" title={t("core.error.forbidden")} actions={<Back />} />
        )
      }}
    </QueryState>
  )
}

/**
 * The page `/email-campaigns/:id/compose`: a dialog that fills the screen. Escape belongs to the canvas
 * and to what is open over it, so it does not close the page.
 */
const ComposerPage = () => {
  const { t } = useText()
  const { id = "" } = useParams()
  const navigate = useNavigate()
  const [content, setContent] = useState<HTMLElement | null>(null)
  const handleClose = () => void navigate(`${LIST}/${id}`)
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && handleClose()}>
      <FocusModal.Content
        ref={setContent}
        tabIndex={-1}
        className="!inset-0 rounded-none border-0 lg:!inset-2 lg:rounded-lg lg:border"
        onEscapeKeyDown={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          content?.focus()
        }}
      >
        <FocusModal.Title asChild>
          <p className="sr-only">{t("email_composer.title")}</p>
        </FocusModal.Title>
        <FocusModal.Description asChild>
          <p className="sr-only">{t("email_composer.description")}</p>
        </FocusModal.Description>
        <AnnouncerProvider>
          <Gate id={id} onClose={handleClose} />
        </AnnouncerProvider>
      </FocusModal.Content>
    </FocusModal>
  )
}

export default ComposerPage
