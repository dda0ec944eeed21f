import { StatusBadge, Text } from "@medusajs/ui"
import type { SignupCampaign } from "../../../../../contracts/email-campaign-signup-campaign"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

const LOOK = { off: "grey", waiting: "blue", running: "green", over: "grey" } as const

/** Whether a sign-up campaign runs, and whether it is the one the shop shows. */
export const SignupStatus = ({ state, shown }: Pick<SignupCampaign, "state" | "shown">) => {
  const { t } = useText()
  return <StatusBadge color={LOOK[state]}>{t(shown ? "email_signups.state.shown" : `email_signups.state.${state}`)}</StatusBadge>
}

/** How many codes it has given, and how many orders were placed with one. */
export const SignupNumbers = ({ codes, uses }: Pick<SignupCampaign, "codes" | "uses">) => {
  const { t, language } = useText()
  return (
    <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
      {t("email_signups.codes", { count: codes, number: formatNumber(language, codes) })} · {t("email_signups.uses", { count: uses, number: formatNumber(language, uses) })}
    </Text>
  )
}
