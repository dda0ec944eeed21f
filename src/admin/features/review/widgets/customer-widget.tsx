import { Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { QueryState } from "../../../components/query-state"
import { reviewWidgetTexts } from "../../../i18n/review-widgets"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { deskLink } from "./desk-link"
import { latestReviews } from "./queries"
import { ReviewLines } from "./review-lines"
import { useCanReadReviews } from "./use-can-read"
import { WidgetCard, WidgetCardSkeleton } from "./widget-card"

registerTexts(reviewWidgetTexts)

const LATEST = 10

const CustomerReviews = ({ customerId }: { customerId: string }) => {
  const { t } = useText()
  const query = useQuery(latestReviews({ customer_id: customerId }, LATEST))
  const hasAny = (query.data?.reviews.length ?? 0) > 0
  return (
    <WidgetCard
      footer={hasAny ? { to: deskLink({ customer_id: customerId }), label: t("review_widgets.all_of_customer") } : undefined}
    >
      <QueryState
        query={query}
        pending={<WidgetCardSkeleton />}
        isEmpty={({ reviews }) => reviews.length === 0}
        empty={
          <Text size="small" className="text-ui-fg-subtle px-6 py-4">
            {t("review_widgets.customer_empty")}
          </Text>
        }
      >
        {({ reviews }) => (
          <ReviewLines
            reviews={reviews}
            hasProducts
            label={t("review_widgets.title")}
            linkTo={(review) => deskLink({ customer_id: customerId }, review.id)}
          />
        )}
      </QueryState>
    </WidgetCard>
  )
}

/** Card of the customer page; draws nothing while the feature is off or the reader may not see reviews. */
const CustomerWidget = ({ customerId }: { customerId: string }) =>
  useCanReadReviews() ? <CustomerReviews customerId={customerId} /> : null

export default CustomerWidget
