import { Button, Container } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useParams } from "react-router-dom"
import type { Campaign } from "../../../../contracts/email-campaign-campaign"
import { EmptyState } from "../../../components/empty-state"
import { ErrorState } from "../../../components/error-state"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { emailCampaignPageTexts } from "../../../i18n/email-campaign-page"
import { emailCampaignsTexts } from "../../../i18n/email-campaigns"
import { emailChecksTexts } from "../../../i18n/email-checks"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { campaignQueries } from "../api/campaigns"
import { PageGate } from "../shared/components/page-gate"
import { useMay } from "../shared/use-may"
import { CampaignHeader } from "./components/campaign-header"
import { DraftView } from "./draft-view"
import { RunArea } from "./run-area"
import { MailSection } from "./sections/mail-section"
import { TestDrawer } from "./test-drawer"

registerTexts(emailCampaignsTexts)
registerTexts(emailCampaignPageTexts)
registerTexts(emailChecksTexts)

const RunView = ({ campaign, onTest }: { campaign: Campaign; onTest: () => void }) => {
  const { t } = useText()
  const mayUpdate = useMay("update")
  return (
    <div className="flex flex-col gap-y-3">
      <CampaignHeader
        name={campaign.name}
        status={campaign.status}
        note={null}
        actions={
          <>
            {mayUpdate && (
              <Button size="small" variant="secondary" onClick={onTest}>
                {t("email_campaign_page.test.open")}
              </Button>
            )}
            {campaign.chosen > 0 && (
              <Button size="small" variant="secondary" asChild>
                <Link to={`/email-campaigns/${campaign.id}/report`}>{t("email_campaigns.report")}</Link>
              </Button>
            )}
          </>
        }
      />
      <RunArea campaign={campaign} />
      <MailSection campaign={campaign} isEditable={false} />
    </div>
  )
}

const View = ({ campaign }: { campaign: Campaign }) => {
  const [isTesting, setIsTesting] = useState(false)
  const openTest = () => setIsTesting(true)
  return (
    <>
      {campaign.status === "draft" ? <DraftView key={campaign.id} campaign={campaign} onTest={openTest} /> : <RunView campaign={campaign} onTest={openTest} />}
      {isTesting && <TestDrawer campaign={campaign} onClose={() => setIsTesting(false)} />}
    </>
  )
}

const Gone = () => {
  const { t } = useText()
  return (
    <Container className="p-0">
      <EmptyState
        title={t("email_campaign_page.gone")}
        actions={
          <Button size="small" variant="secondary" asChild>
            <Link to="/email-campaigns">{t("email_campaigns.title")}</Link>
          </Button>
        }
      />
    </Container>
  )
}

const WithCampaign = () => {
  const { id = "" } = useParams()
  const query = useQuery(campaignQueries.detail(id))
  return (
    <QueryState
      query={query}
      pending={<PageSkeleton />}
      renderError={(error, retry) => (error.kind === "missing" ? <Gone /> : <ErrorState error={error} onRetry={retry} />)}
    >
      {(campaign) => <View campaign={campaign} />}
    </QueryState>
  )
}

/** The page `/email-campaigns/:id`, loaded when it is first opened. */
const CampaignPage = () => (
  <PageGate>
    <WithCampaign />
  </PageGate>
)

export default CampaignPage
