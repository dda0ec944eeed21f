import { Badge } from "@medusajs/ui"
import type { Sender } from "../../../../../contracts/econt-settings"
import { useText } from "../../../../lib/text"
import type { Profile } from "../form/draft"
import { SelectField } from "../../../../components/fields"

const NONE = "none"

type AgreementFieldProps = {
  sender: Pick<Sender, "cod_agreement" | "money_transfer">
  /** Those of the sender's client; null until they were read. */
  agreements: Profile["agreements"] | null
  isReadOnly: boolean
  onChange: (patch: Pick<Sender, "cod_agreement" | "money_transfer">) => void
}

/** Agreement cash on delivery is paid out by, and whether that is a postal money transfer. */
export const AgreementField = ({ sender, agreements, isReadOnly, onChange }: AgreementFieldProps) => {
  const { t } = useText()
  const { cod_agreement: number, money_transfer: isTransfer } = sender
  const transferWords = (value: boolean) => t(value ? "econt_settings.senders.transfer" : "econt_settings.senders.no_transfer")
  const isKnown = agreements?.some((agreement) => agreement.number === number) ?? false
  const options = [
    { value: NONE, label: t("econt_settings.senders.agreement_none") },
    ...(number && !isKnown ? [{ value: number, label: t("econt_settings.senders.agreement_saved", { number }) }] : []),
    ...(agreements ?? []).map((agreement) => ({
      value: agreement.number,
      label: `${agreement.label} · ${transferWords(agreement.money_transfer)}`,
    })),
  ]
  return (
    <SelectField
      label={t("econt_settings.senders.agreement")}
      value={number || NONE}
      disabled={isReadOnly}
      options={options}
      hint={
        <span className="flex flex-col items-start gap-y-1">
          {number && (
            <Badge size="2xsmall" color={isTransfer ? "blue" : "grey"}>
              {transferWords(isTransfer)}
            </Badge>
          )}
          {t("econt_settings.senders.transfer_hint")}
        </span>
      }
      onChange={(value) => {
        const chosen = agreements?.find((agreement) => agreement.number === value)
        onChange(
          value === NONE
            ? { cod_agreement: "", money_transfer: false }
            : { cod_agreement: value, money_transfer: chosen?.money_transfer ?? isTransfer }
        )
      }}
    />
  )
}
