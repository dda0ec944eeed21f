import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { ContactMail } from "../../../../../contracts/email-campaign-contact-mail"
import { REFUSALS } from "../../../../../contracts/email-campaign-delivery"
import { formatDate } from "../../../../lib/format"
import { type Translate, useText } from "../../../../lib/text"

const isRefusal = (reason: string): reason is (typeof REFUSALS)[number] => (REFUSALS as readonly string[]).includes(reason)

const reasonWords = (t: Translate, reason: string): string => (isRefusal(reason) ? t(`email_contacts.refusal.${reason}`) : reason)

/** Campaigns a contact was chosen for, what became of each mail, and the code in it. */
export const ContactMails = ({ mails }: { mails: readonly ContactMail[] }) => {
  const { t, language } = useText()
  return (
    <ul className="divide-ui-border-base divide-y">
      {mails.map(({ id, campaign_id, campaign_name, state, reason, sent_at, bounced_at, code }) => (
        <li key={id} className="flex flex-col gap-y-0.5 py-3 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Link
              to={`/email-campaigns/${campaign_id}`}
              className="txt-compact-small-plus text-ui-tag-blue-text focus-visible:shadow-borders-focus min-w-0 break-words rounded outline-none hover:underline"
            >
              {campaign_name}
            </Link>
            <Text as="span" size="xsmall" className="text-ui-fg-subtle tabular-nums">
              {sent_at ? formatDate(language, sent_at, "moment") : ""}
            </Text>
          </div>
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {[
              bounced_at ? t("email_contacts.mails.bounced") : t(`email_contacts.delivery.${state}`),
              ...(reason ? [reasonWords(t, reason)] : []),
              ...(code ? [t("email_contacts.mails.code", { code })] : []),
            ].join(" · ")}
          </Text>
        </li>
      ))}
    </ul>
  )
}
