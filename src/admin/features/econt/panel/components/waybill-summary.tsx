import { ChevronDownMini } from "@medusajs/icons"
import { Copy, IconButton, Text, clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { Waybill } from "../../../../../contracts/econt-waybill"
import { useText } from "../../../../lib/text"
import { Money } from "../../shared/components/money"
import { ProblemList } from "../../shared/components/problem-list"
import { StateBadge } from "../../shared/components/state-badge"
import { placeLabel } from "../../shared/place-label"
import { formatSofia } from "../../shared/sofia-date"
import { CodLine } from "./cod-line"
import { MismatchAlert } from "./mismatch-alert"

type WaybillSummaryProps = {
  waybill: Waybill
  /** Given for one that is over: only its head is drawn while it is folded. */
  fold?: { isFolded: boolean; onToggle: () => void }
  actions: ReactNode
  children?: ReactNode
}

const WaybillNumber = ({ number }: { number: string }) => {
  const { t } = useText()
  return (
    <span className="flex items-center gap-x-1">
      <span className="txt-compact-medium-plus tabular-nums">{number}</span>
      <Copy content={number} asChild>
        <button
          type="button"
          aria-label={t("econt_panel.copy", { number })}
          className="txt-compact-xsmall text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus rounded px-1 underline outline-none"
        >
          {t("econt_panel.copy_short")}
        </button>
      </Copy>
    </span>
  )
}

/** What happens with a booking that is not done, in a sentence. */
const Doubt = ({ waybill: { state, return_kind, unknown_status } }: { waybill: Waybill }) => {
  const { t } = useText()
  const sentence =
    state === "unsure" || state === "creating" || state === "cancelling"
      ? t(`econt_panel.doing.${state}`)
      : return_kind
        ? t(`econt_panel.returns.${return_kind}`)
        : unknown_status && t("econt_panel.unknown_status", { status: unknown_status })
  return sentence ? (
    <Text size="small" role="status" className="break-words">
      {sentence}
    </Text>
  ) : null
}

/** A waybill at a glance: number, state, money, and what is wrong with it. */
export const WaybillSummary = ({ waybill, fold, actions, children }: WaybillSummaryProps) => {
  const { t, locale, language } = useText()
  const { shipment_number, state, parcel_state, kind, quote, problems, expected_delivery_date, delivered_at } = waybill
  const isGoingBack = parcel_state === "returning" || parcel_state === "returned"
  const name = shipment_number ?? waybill.reference
  return (
    <article aria-label={t("econt_panel.waybill", { number: name })} className={clx("flex flex-col gap-y-3 px-4 md:px-6", fold?.isFolded ? "py-3" : "py-4")}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        {shipment_number ? <WaybillNumber number={shipment_number} /> : <span className="txt-compact-medium-plus break-words">{waybill.reference}</span>}
        <div className="flex items-center gap-x-2">
          <StateBadge state={state} parcelState={parcel_state} />
          {fold && (
            <IconButton
              size="small"
              variant="transparent"
              aria-expanded={!fold.isFolded}
              aria-label={t(fold.isFolded ? "econt_panel.show_details" : "econt_panel.hide_details", { number: name })}
              onClick={fold.onToggle}
            >
              <ChevronDownMini className={clx("transition-transform", !fold.isFolded && "rotate-180")} />
            </IconButton>
          )}
        </div>
      </div>
      {!fold?.isFolded && (
        <>
          <MismatchAlert waybill={waybill} />
          <Doubt waybill={waybill} />
          <ProblemList problems={problems} />
          <div className="flex flex-col gap-y-1">
            <Text size="small" className="break-words">
              {kind === "return" && `${t("econt_panel.return_label")} · `}
              {waybill.receiver_name} · {placeLabel(locale, waybill.destination_label, waybill.destination_label_en)}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {quote && (
                <>
                  {t("econt_panel.price.title")} <Money amount={quote.total} />
                </>
              )}
              {expected_delivery_date && !delivered_at && state === "created" && !isGoingBack && (
                <> · {t("econt_panel.expected", { date: formatSofia(language, expected_delivery_date, "date") })}</>
              )}
            </Text>
            {state === "created" && <CodLine cod={waybill.cod} />}
            {waybill.return_number && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("econt_panel.return_number", { number: waybill.return_number })}
              </Text>
            )}
          </div>
          {actions}
          {children}
        </>
      )}
    </article>
  )
}
