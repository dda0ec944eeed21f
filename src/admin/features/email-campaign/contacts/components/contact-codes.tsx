import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { ContactCode } from "../../../../../contracts/email-campaign-contact-code"
import { formatDate, formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

const LINK = "text-ui-tag-blue-text focus-visible:shadow-borders-focus min-w-0 break-words rounded underline outline-none"
const AREA = { signup: "/email-campaigns/signups", campaign: "/email-campaigns" } as const

/** Codes a contact was given: what gave each, when, and the orders it was used in. */
export const ContactCodes = ({ codes }: { codes: readonly ContactCode[] }) => {
  const { t, language } = useText()
  return (
    <ul aria-label={t("email_contacts.codes.title")} className="divide-ui-border-base divide-y">
      {codes.map(({ id, code, given_at, from, uses, orders }) => (
        <li key={id} className="flex flex-col gap-y-0.5 py-3 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Text as="span" size="small" leading="compact" weight="plus" className="break-all">
              {code}
            </Text>
            <Text as="span" size="xsmall" className="text-ui-fg-subtle tabular-nums">
              {formatDate(language, given_at, "moment")}
            </Text>
          </div>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t(`email_contacts.codes.from.${from.kind}`)}{" "}
            <Link to={`${AREA[from.kind]}/${from.id}`} className={LINK}>
              {from.name}
            </Link>
          </Text>
          <Text as="div" size="xsmall" className="text-ui-fg-subtle flex flex-wrap gap-x-2">
            {uses > 0 ? t("email_contacts.codes.used", { count: uses, number: formatNumber(language, uses) }) : t("email_contacts.codes.unused")}
            {orders.map((order) => (
              <Link key={order.id} to={`/orders/${order.id}`} className={LINK}>
                {t("email_contacts.codes.order", { number: order.display_id })}
              </Link>
            ))}
          </Text>
        </li>
      ))}
    </ul>
  )
}
