import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useInfiniteQuery } from "@tanstack/react-query"
import { EmptyState } from "../../../components/empty-state"
import { QueryState } from "../../../components/query-state"
import { useText } from "../../../lib/text"
import { codQueries } from "../api/cod"
import { PayoutList } from "./components/payout-list"

type PayoutsProps = { chosen: string | null; onChoose: (payout: string) => void }

/** Payouts, each of which narrows the table to its waybills. */
export const Payouts = ({ chosen, onChoose }: PayoutsProps) => {
  const { t } = useText()
  const payouts = useInfiniteQuery(codQueries.payouts())
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-1 px-4 py-4 md:px-6">
        <Heading level="h2">{t("econt_ledger.payouts.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("econt_ledger.payouts.hint")}
        </Text>
      </div>
      <QueryState
        query={payouts}
        pending={<Skeleton className="m-4 h-32" />}
        isEmpty={({ pages }) => pages[0].payouts.length === 0}
        empty={<EmptyState className="!py-8" title={t("econt_ledger.payouts.none")} hint={t("econt_ledger.payouts.none_hint")} />}
      >
        {({ pages }) => (
          <>
            <PayoutList payouts={pages.flatMap((page) => page.payouts)} chosen={chosen} onChoose={onChoose} />
            {payouts.hasNextPage && (
              <div className="px-4 py-3 md:px-6">
                <Button
                  size="small"
                  variant="secondary"
                  isLoading={payouts.isFetchingNextPage}
                  onClick={() => void payouts.fetchNextPage()}
                >
                  {t("econt_ledger.payouts.more")}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryState>
    </Container>
  )
}
