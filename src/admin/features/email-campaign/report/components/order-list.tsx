import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { CampaignReport } from "../../../../../contracts/email-campaign-report"
import { formatMoney, formatRelative } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

/** The newest orders a campaign brought. */
export const OrderList = ({ orders }: { orders: CampaignReport["orders"] }) => {
  const { t, language } = useText()
  if (orders.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("email_report.no_orders")}
      </Text>
    )
  }
  return (
    <ul aria-label={t("email_report.orders")} className="divide-ui-border-base -my-2 divide-y">
      {orders.map(({ id, display_id, amount, currency_code, created_at }) => (
        <li key={id} className="txt-compact-small flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
          <Link to={`/orders/${id}`} className="text-ui-tag-blue-text focus-visible:shadow-borders-focus rounded underline outline-none">
            {t("email_report.order", { number: display_id })}
          </Link>
          <span className="text-ui-fg-subtle">{formatRelative(language, created_at)}</span>
          <span className="ms-auto tabular-nums">{formatMoney(language, amount, currency_code)}</span>
        </li>
      ))}
    </ul>
  )
}
