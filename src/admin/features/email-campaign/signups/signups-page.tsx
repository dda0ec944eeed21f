import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { EmptyState } from "../../../components/empty-state"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { emailCampaignTexts } from "../../../i18n/email-campaign"
import { emailSignupsTexts } from "../../../i18n/email-signups"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { signupQueries } from "../api/signups"
import { AreaNav } from "../shared/components/area-nav"
import { PageGate } from "../shared/components/page-gate"
import { useMay } from "../shared/use-may"
import { SignupList } from "./components/signup-list"
import { LegacyDrawer } from "./legacy-drawer"

registerTexts(emailCampaignTexts)
registerTexts(emailSignupsTexts)

const Signups = () => {
  const { t } = useText()
  const maySend = useMay("send")
  const [isImporting, setIsImporting] = useState(false)
  const query = useQuery(signupQueries.all())
  return (
    <Container className="divide-y p-0">
      <AreaNav />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-4 py-4 md:px-6">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-y-1">
          <Heading>{t("email_signups.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("email_signups.hint")}
          </Text>
        </div>
        {maySend && (
          <div className="flex flex-wrap gap-2">
            <Button size="small" variant="secondary" onClick={() => setIsImporting(true)}>
              {t("email_signups.legacy.button")}
            </Button>
            <Button size="small" asChild>
              <Link to="/email-campaigns/signups/new">{t("email_signups.add")}</Link>
            </Button>
          </div>
        )}
      </div>
      <QueryState query={query} pending={<PageSkeleton />} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t("email_signups.none")} hint={t("email_signups.none_hint")} />}>
        {(signups) => <SignupList signups={signups} />}
      </QueryState>
      {isImporting && <LegacyDrawer onClose={() => setIsImporting(false)} />}
    </Container>
  )
}

/** The page `/email-campaigns/signups`, loaded when it is first opened. */
const SignupsPage = () => (
  <PageGate>
    <Signups />
  </PageGate>
)

export default SignupsPage
