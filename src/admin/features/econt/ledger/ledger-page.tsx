import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import type { CodState } from "../../../../contracts/econt-cod"
import { AnnouncerProvider } from "../../../components/announcer"
import { errorSentence } from "../../../components/error-state"
import { FeatureOff } from "../../../components/feature-off"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { econtLedgerTexts } from "../../../i18n/econt-ledger"
import { toApiError } from "../../../lib/api-error"
import { formatNumber, formatRelative } from "../../../lib/format"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { useConfig } from "../../../lib/use-config"
import { codQueries, useSyncCod } from "../api/cod"
import { useMay } from "../shared/use-may"
import { useLedgerAddress } from "./address"
import { TotalCards } from "./components/total-cards"
import { WeekPlot } from "./components/week-plot"
import { Entries } from "./entries"
import { Payouts } from "./payouts"

registerTexts(econtLedgerTexts)

const Header = ({ checkedAt }: { checkedAt: string | null | undefined }) => {
  const { t, language } = useText()
  const mayRead = useMay("update")
  const sync = useSyncCod()
  const words = () => {
    if (sync.data) {
      return t("econt_ledger.synced", { count: sync.data.read, fresh: formatNumber(language, sync.data.new) })
    }
    return checkedAt ? t("econt_ledger.checked", { when: formatRelative(language, checkedAt) }) : t("econt_ledger.never_checked")
  }
  return (
    <div className="flex flex-col gap-3 px-4 py-4 md:px-6 lg:flex-row lg:items-start lg:justify-between">
      <div className="flex flex-col gap-y-1">
        <Heading>{t("econt_ledger.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("econt_ledger.hint")}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Text as="div" role="status" size="small" className="text-ui-fg-subtle">
          {checkedAt !== undefined && words()}
        </Text>
        {mayRead && (
          <Button size="small" isLoading={sync.isPending} onClick={() => sync.mutate()}>
            {t("econt_ledger.sync")}
          </Button>
        )}
        {sync.error && (
          <Text role="alert" size="small" className="text-ui-fg-error">
            {errorSentence(t, toApiError(sync.error))}
          </Text>
        )}
      </div>
    </div>
  )
}

const Ledger = () => {
  const { t } = useText()
  const { filter, setFilter, isNarrowed } = useLedgerAddress()
  const totals = useQuery(codQueries.totals({ from: filter.from, to: filter.to }))
  const chosen = filter.state ?? []
  const chooseState = (state: CodState) =>
    setFilter({ state: chosen.length === 1 && chosen[0] === state ? undefined : [state] })
  const choosePayout = (payout: string) => setFilter({ payout: filter.payout === payout ? undefined : payout })
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <Header checkedAt={totals.data?.checked_at} />
        <QueryState query={totals} pending={<Skeleton className="m-4 h-48" />}>
          {({ totals: sums, weeks }) => (
            <div className="flex flex-col gap-y-5 px-4 py-4 md:px-6">
              <TotalCards totals={sums} chosen={chosen} onChoose={chooseState} />
              <section aria-label={t("econt_ledger.weeks.title")} className="flex flex-col gap-y-3">
                <Heading level="h2">{t("econt_ledger.weeks.title")}</Heading>
                <WeekPlot weeks={weeks} />
              </section>
            </div>
          )}
        </QueryState>
      </Container>
      <div className="grid grid-cols-1 items-start gap-3 2xl:grid-cols-[minmax(0,1fr)_320px]">
        <Entries filter={filter} isNarrowed={isNarrowed} setFilter={setFilter} />
        <Payouts chosen={filter.payout ?? null} onChoose={choosePayout} />
      </div>
    </div>
  )
}

/** The page `/econt/cod`, loaded when it is first opened. */
const LedgerPage = () => (
  <AnnouncerProvider>
    <QueryState query={useConfig()} pending={<PageSkeleton />}>
      {({ features }) => (features.econt ? <Ledger /> : <FeatureOff />)}
    </QueryState>
  </AnnouncerProvider>
)

export default LedgerPage
