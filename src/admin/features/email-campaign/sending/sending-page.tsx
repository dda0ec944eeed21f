import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { emailCampaignTexts } from "../../../i18n/email-campaign"
import { emailSendingTexts } from "../../../i18n/email-sending"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { sendingQueries } from "../api/sending"
import { AreaNav } from "../shared/components/area-nav"
import { PageGate } from "../shared/components/page-gate"
import { useMaySettings } from "../shared/use-may"
import { ProvidersSection } from "./providers-section"
import { RestraintForm } from "./restraint-form"
import { SwitchSection } from "./switch-section"

registerTexts(emailCampaignTexts)
registerTexts(emailSendingTexts)

const Settings = () => {
  const { t } = useText()
  const isReadOnly = !useMaySettings("update")
  const query = useQuery(sendingQueries.settings())
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <AreaNav />
        <div className="flex flex-col gap-y-1 px-4 py-4 md:px-6">
          <Heading>{t("email_sending.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("email_sending.hint")}
          </Text>
        </div>
      </Container>
      <QueryState query={query} pending={<PageSkeleton />}>
        {(sending) => (
          <>
            <SwitchSection sending={sending} />
            <ProvidersSection isReadOnly={isReadOnly} />
            <RestraintForm sending={sending} isReadOnly={isReadOnly} />
          </>
        )}
      </QueryState>
    </div>
  )
}

/** The page `/email-campaigns/settings`, loaded when it is first opened. */
const SendingPage = () => (
  <PageGate>
    <Settings />
  </PageGate>
)

export default SendingPage
