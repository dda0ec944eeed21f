import { CheckCircleSolid, ExclamationCircleSolid, XCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { CheckSettingsResponse } from "../../../../../contracts/econt-settings"
import { DELIVERY_TYPES } from "../../../../../contracts/econt"
import { useText, type Translate } from "../../../../lib/text"

type Check = CheckSettingsResponse["checks"][number]

const CODES = [
  "reachable",
  "unreachable",
  "credentials_right",
  "credentials_wrong",
  "no_sender",
  "profile_there",
  "profile_gone",
  "agreement_missing",
  "agreement_there",
  "agreement_gone",
  "agreement_changed",
  "office_there",
  "office_missing",
  "office_unknown",
  "office_gone",
  "address_valid",
  "address_missing",
  "address_invalid",
  "currency_euro",
  "price_refused",
  "tariffs_set",
  "fallback_zero",
  "places_there",
  "places_missing",
] as const

const LOOKS = {
  ok: { Icon: CheckCircleSolid, tone: "text-ui-tag-green-icon" },
  warning: { Icon: ExclamationCircleSolid, tone: "text-ui-tag-orange-icon" },
  error: { Icon: XCircleSolid, tone: "text-ui-tag-red-icon" },
} as const

const ORDER = { error: 0, warning: 1, ok: 2 } as const

/** Names of delivery types come as keys. */
const valuesOf = (t: Translate, { values }: Check): Check["values"] =>
  typeof values.types === "string"
    ? {
        ...values,
        types: DELIVERY_TYPES.filter((type) => String(values.types).split(", ").includes(type))
          .map((type) => t(`econt_settings.type.${type}`))
          .join(", "),
      }
    : values

const sentenceOf = (t: Translate, check: Check): string => {
  const code = check.code === "currency_other" ? "currency_foreign" : CODES.find((known) => known === check.code)
  return t(`econt_settings.check.${code ?? "unknown"}`, valuesOf(t, check))
}

/** What a test of the settings found, with what does not work first. */
export const CheckList = ({ checks }: { checks: readonly Check[] }) => {
  const { t } = useText()
  const sorted = [...checks].sort((one, other) => ORDER[one.state] - ORDER[other.state])
  return (
    <ul aria-label={t("econt_settings.account.results")} className="flex flex-col gap-y-2">
      {sorted.map((check, index) => {
        const { Icon, tone } = LOOKS[check.state]
        return (
          <li key={`${check.name}-${check.sender_id}-${index}`} className="flex items-start gap-x-2">
            <Icon aria-hidden className={`mt-0.5 shrink-0 ${tone}`} />
            <Text size="small" className="min-w-0 break-words">
              <span className="font-medium">{t(`econt_settings.check_state.${check.state}`)}:</span> {sentenceOf(t, check)}
            </Text>
          </li>
        )
      })}
    </ul>
  )
}
