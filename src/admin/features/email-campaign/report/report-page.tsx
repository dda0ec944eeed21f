import { ArrowUturnLeft } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "react-router-dom"
import type { Campaign } from "../../../../contracts/email-campaign-campaign"
import type { CampaignReport } from "../../../../contracts/email-campaign-report"
import { BarChart } from "../../../components/bar-chart"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { emailCampaignsTexts } from "../../../i18n/email-campaigns"
import { emailReportTexts } from "../../../i18n/email-report"
import { formatDate, formatNumber } from "../../../lib/format"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { campaignQueries } from "../api/campaigns"
import { CampaignStatus } from "../shared/components/campaign-status"
import { PageGate } from "../shared/components/page-gate"
import { Comparison } from "./components/comparison"
import { LinkTable } from "./components/link-table"
import { NumberTiles } from "./components/number-tiles"
import { OrderList } from "./components/order-list"
import { ReportSection } from "./components/report-section"
import { SkippedList } from "./components/skipped-list"
import { reportCsv } from "./csv"

registerTexts(emailCampaignsTexts)
registerTexts(emailReportTexts)

const download = (name: string, text: string) => {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }))
  const link = Object.assign(document.createElement("a"), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

const Header = ({ campaign, report }: { campaign: Campaign; report: CampaignReport | undefined }) => {
  const { t, language } = useText()
  const { id, name, status } = campaign
  return (
    <div className="flex flex-col gap-y-3 px-4 py-4 md:px-6">
      <Link
        to={`/email-campaigns/${id}`}
        className="text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus txt-compact-small flex w-fit items-center gap-x-1.5 rounded outline-none"
      >
        <ArrowUturnLeft aria-hidden />
        {t("email_report.back")}
      </Link>
      <div className="flex flex-wrap items-center gap-3">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-y-1">
          <span className="flex flex-wrap items-center gap-3">
            <Heading className="min-w-0 break-words">{name}</Heading>
            <CampaignStatus status={status} />
          </span>
          {report && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("email_report.as_of", { when: formatDate(language, report.updated_at, "moment") })}
            </Text>
          )}
        </div>
        <Button size="small" variant="secondary" disabled={!report} onClick={() => report && download(`${id}.csv`, reportCsv(report))}>
          {t("email_report.export")}
        </Button>
      </div>
    </div>
  )
}

const Series = ({ series }: Pick<CampaignReport, "series">) => {
  const { t, language } = useText()
  return (
    <BarChart
      title={t("email_report.series")}
      unfold={t("email_report.series_numbers")}
      rowHead={t("email_report.hour")}
      nameOf={({ hour }) => formatDate(language, hour, "moment")}
      rows={series}
      columns={[
        { key: "sent", label: t("email_report.tile.sent") },
        { key: "opened", label: t("email_report.tile.opened"), look: { bar: "fill-ui-tag-blue-icon", mark: "bg-ui-tag-blue-icon" } },
        { key: "clicked", label: t("email_report.tile.clicked"), look: { bar: "fill-ui-tag-green-icon", mark: "bg-ui-tag-green-icon" } },
        { key: "unsubscribed", label: t("email_report.tile.unsubscribed") },
        { key: "orders", label: t("email_report.orders") },
      ]}
      format={(value) => formatNumber(language, value)}
    />
  )
}

const Report = ({ report }: { report: CampaignReport }) => {
  const { t } = useText()
  return (
    <>
      <ReportSection title={t("email_report.series")} hint={t("email_report.series_hint")}>
        <Series series={report.series} />
      </ReportSection>
      <ReportSection title={t("email_report.links")} hint={t("email_report.links_hint")}>
        <LinkTable links={report.links} />
      </ReportSection>
      {report.comparison && (
        <ReportSection title={t("email_report.comparison")} hint={t("email_report.comparison_hint")}>
          <Comparison {...report.comparison} />
        </ReportSection>
      )}
      <ReportSection title={t("email_report.skipped")}>
        <SkippedList skipped={report.skipped} />
      </ReportSection>
      <ReportSection title={t("email_report.orders")} hint={t("email_report.orders_hint")}>
        <OrderList orders={report.orders} />
      </ReportSection>
    </>
  )
}

const WithCampaign = () => {
  const { id = "" } = useParams()
  const campaign = useQuery(campaignQueries.detail(id))
  const report = useQuery(campaignQueries.report(id))
  return (
    <QueryState query={campaign} pending={<PageSkeleton />}>
      {(one) => (
        <div className="flex flex-col gap-y-3">
          <Container className="divide-y p-0">
            <Header campaign={one} report={report.data} />
            <QueryState query={report} pending={<PageSkeleton />}>
              {(data) => <NumberTiles report={data} />}
            </QueryState>
          </Container>
          {report.data && <Report report={report.data} />}
        </div>
      )}
    </QueryState>
  )
}

/** The page `/email-campaigns/:id/report`, loaded when it is first opened. */
const ReportPage = () => (
  <PageGate>
    <WithCampaign />
  </PageGate>
)

export default ReportPage
