import { Badge, clx } from "@medusajs/ui"
import type { ATTENTION, Shipment } from "../../../../../contracts/econt-shipment"
import { codState } from "../../../../../shipping/cod-state"
import { formatAge } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { Money } from "../../shared/components/money"
import { StateBadge } from "../../shared/components/state-badge"

type Attention = (typeof ATTENTION)[number]

const COLORS: Record<Attention, "red" | "orange"> = {
  failed: "red",
  unsure: "orange",
  mismatch: "red",
  attempt_failed: "orange",
  waiting_long: "orange",
  returning: "orange",
  unknown_status: "orange",
  cod_late: "red",
}

/** What a shipment stands out for. */
export const AttentionChips = ({ attention, className }: { attention: readonly Attention[]; className?: string }) => {
  const { t } = useText()
  return (
    <span className={clx("flex flex-wrap gap-1", className)}>
      {attention.map((mark) => (
        <Badge key={mark} size="2xsmall" color={COLORS[mark]} className="h-auto min-h-5">
          {t(`econt_desk.attention.${mark}`)}
        </Badge>
      ))}
    </span>
  )
}

const momentOf = (moment: string | null) => (moment === null ? null : Date.parse(moment))

type Paid = Pick<Shipment, "cod" | "parcel_state" | "delivered_at">

const moneyOf = ({ cod, parcel_state, delivered_at }: Paid) =>
  codState(
    {
      amount: cod.amount,
      collectedAt: momentOf(cod.collected_at),
      paidAmount: cod.paid_amount,
      paidAt: momentOf(cod.paid_at),
      parcelState: parcel_state,
      deliveredAt: momentOf(delivered_at),
    },
    Date.now()
  )

/** Cash on delivery of a shipment, and how far the money is. */
export const CodCell = ({ shipment }: { shipment: Paid }) => {
  const { t } = useText()
  const state = moneyOf(shipment)
  if (state === null) {
    return <span className="text-ui-fg-subtle">{t("econt_desk.row.no_cod")}</span>
  }
  return (
    <span className="flex flex-col">
      <Money amount={shipment.cod.amount ?? 0} />
      <span className={clx("txt-compact-xsmall whitespace-nowrap", state === "late" || state === "differs" ? "text-ui-tag-red-text" : "text-ui-fg-subtle")}>
        {t(`econt_desk.cod.${state}`)}
      </span>
    </span>
  )
}

/** Where the parcel is, and since when it has been made, handed over or delivered. */
export const StateCell = ({ shipment }: { shipment: Pick<Shipment, "state" | "parcel_state" | "created_at" | "sent_at" | "delivered_at"> }) => {
  const { t, language } = useText()
  const { state, parcel_state, created_at, sent_at, delivered_at } = shipment
  const age = formatAge(language, delivered_at ?? sent_at ?? created_at)
  const words = t(delivered_at ? "econt_desk.row.age_delivered" : sent_at ? "econt_desk.row.age_sent" : "econt_desk.row.age", { age })
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <StateBadge state={state} parcelState={parcel_state} />
      <span className="text-ui-fg-subtle txt-compact-xsmall whitespace-nowrap tabular-nums" title={words}>
        <span aria-hidden>{age}</span>
        <span className="sr-only">{words}</span>
      </span>
    </span>
  )
}
