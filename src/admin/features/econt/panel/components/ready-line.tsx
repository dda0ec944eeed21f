import { Text } from "@medusajs/ui"
import type { OrderPanel } from "../../../../../contracts/econt-panel"
import { useText } from "../../../../lib/text"
import { Money } from "../../shared/components/money"
import { ProblemList } from "../../shared/components/problem-list"
import { placeLabel } from "../../shared/place-label"

type ReadyLineProps = Pick<OrderPanel, "chosen" | "items" | "open_fulfillments" | "problems"> & {
  /** What is still to be paid, in euro. */
  outstanding: number
  /** A draft was edited and closed. */
  isKept: boolean
}

/** What is still to be sent, where the customer wants it, and what is in the way. */
export const ReadyLine = ({ chosen, items, open_fulfillments, problems, outstanding, isKept }: ReadyLineProps) => {
  const { t, locale } = useText()
  const pieces = items.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <div className="flex flex-col gap-y-2 px-4 py-4 md:px-6">
      <Text size="small">
        {open_fulfillments.length > 0 ? t("econt_panel.ready.fulfillment") : t("econt_panel.ready.pieces", { count: pieces })}{" "}
        {t("econt_panel.ready.outstanding")} <Money amount={outstanding} />
      </Text>
      {chosen && (
        <Text size="small" className="text-ui-fg-subtle break-words">
          {t("econt_panel.ready.chosen", { type: t(`econt_parcel.type.${chosen.type}`), label: placeLabel(locale, chosen.label, chosen.label_en) })}
        </Text>
      )}
      {isKept && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("econt_panel.ready.kept")}
        </Text>
      )}
      <ProblemList problems={problems} />
    </div>
  )
}
