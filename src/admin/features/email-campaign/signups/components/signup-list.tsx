import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { SignupCampaign } from "../../../../../contracts/email-campaign-signup-campaign"
import { formatDate, formatMoney, formatPercent } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { SignupNumbers, SignupStatus } from "./signup-facts"

/** Sign-up campaigns with what they give, when they run and what they have brought. */
export const SignupList = ({ signups }: { signups: readonly SignupCampaign[] }) => {
  const { t, language } = useText()
  const worth = ({ kind, value, currency }: SignupCampaign["discount"]) =>
    kind === "percentage" ? formatPercent(language, value / 100) : formatMoney(language, value, currency)
  return (
    <ul className="divide-ui-border-base divide-y">
      {signups.map(({ id, name, state, shown, discount, starts_at, ends_at, codes, uses }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 md:px-6">
          <div className="flex min-w-0 flex-1 basis-60 flex-col gap-y-0.5">
            <Link
              to={`/email-campaigns/signups/${id}`}
              className="txt-compact-small-plus text-ui-tag-blue-text focus-visible:shadow-borders-focus self-start break-words rounded outline-none hover:underline"
            >
              {name}
            </Link>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {[
                t("email_signups.worth", { worth: worth(discount) }),
                ...(starts_at ? [t("email_signups.from", { date: formatDate(language, starts_at) })] : []),
                ...(ends_at ? [t("email_signups.until", { date: formatDate(language, ends_at) })] : []),
              ].join(" · ")}
            </Text>
            <SignupNumbers codes={codes} uses={uses} />
          </div>
          <SignupStatus state={state} shown={shown} />
        </li>
      ))}
    </ul>
  )
}
