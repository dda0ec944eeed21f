import { Button, Skeleton, Text } from "@medusajs/ui"
import { QueryState } from "../../../../components/query-state"
import { SettingsSection } from "../../../../components/settings-section"
import { useText } from "../../../../lib/text"
import { FindingList } from "../components/finding-list"
import type { Findings } from "../use-findings"

/** What is wrong with the campaign as it is, and the checks that ask others. */
export const ChecksSection = ({ findings }: { findings: Findings }) => {
  const { t } = useText()
  const { query, probed, isProbing, probe } = findings
  return (
    <SettingsSection id="checks" title={t("email_campaign_page.checks.title")} hint={t("email_campaign_page.checks.hint")}>
      <QueryState query={query} pending={<Skeleton className="h-16 w-full rounded-lg" />}>
        {() => <FindingList findings={findings.findings} />}
      </QueryState>
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" variant="secondary" isLoading={isProbing} onClick={probe}>
          {t("email_campaign_page.checks.probe")}
        </Button>
        <Text as="div" role="status" size="small" className="text-ui-fg-subtle">
          {probed && `${t("email_campaign_page.checks.links", { count: probed.links })} ${t(probed.hasSpam ? "email_campaign_page.checks.spam" : "email_campaign_page.checks.no_spam")}`}
        </Text>
      </div>
    </SettingsSection>
  )
}
