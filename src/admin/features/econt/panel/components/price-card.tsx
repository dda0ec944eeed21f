import { Skeleton, Text, clx } from "@medusajs/ui"
import type { Quote } from "../../../../../contracts/econt-waybill"
import { useText } from "../../../../lib/text"
import { Money } from "../../shared/components/money"
import { priceWords } from "../../shared/price-words"
import { formatSofia } from "../../shared/sofia-date"

type PriceCardProps = {
  /** Undefined while the first price is on the way; null where Econt gave none. */
  quote: Quote | null | undefined
  /** The price is that of an earlier draft, and a newer one is on the way. */
  isStale: boolean
  /** Why there is no price. */
  error?: string | null
}

/** What Econt charges for the waybill, and who pays it. */
export const PriceCard = ({ quote, isStale, error }: PriceCardProps) => {
  const { t, language } = useText()
  return (
    <section aria-label={t("econt_panel.price.title")} aria-busy={isStale} className="bg-ui-bg-subtle border-ui-border-base flex flex-col gap-y-3 rounded-lg border p-4">
      <div className="flex min-h-7 items-baseline justify-between gap-x-2">
        <Text size="small" weight="plus">
          {t("econt_panel.price.title")}
        </Text>
        {quote === undefined && !error ? (
          <Skeleton className="h-6 w-20" />
        ) : (
          <Text weight="plus" className={clx(isStale && "text-ui-fg-subtle")}>
            {quote ? <Money amount={quote.total} /> : "—"}
          </Text>
        )}
      </div>
      {quote && (
        <dl className="txt-compact-small flex flex-col gap-y-1">
          {quote.rows.map((row, index) => (
            <div key={`${row.type}-${index}`} className="text-ui-fg-subtle flex justify-between gap-x-3">
              <dt className="min-w-0 break-words" title={row.description || undefined}>
                {priceWords(t, language, row)}
                {row.payer === "receiver" && ` · ${t("econt_panel.price.by_receiver")}`}
              </dt>
              <dd>
                <Money amount={row.price} />
              </dd>
            </div>
          ))}
          <div className="border-ui-border-base mt-1 flex justify-between gap-x-3 border-t pt-2">
            <dt>{t("econt_panel.price.we_pay")}</dt>
            <dd>
              <Money amount={quote.sender_due} />
            </dd>
          </div>
          <div className="flex justify-between gap-x-3">
            <dt>{t("econt_panel.price.receiver_pays")}</dt>
            <dd>
              <Money amount={quote.receiver_due} />
            </dd>
          </div>
          {quote.expected_delivery_date && (
            <div className="flex justify-between gap-x-3">
              <dt>{t("econt_panel.price.expected")}</dt>
              <dd>{formatSofia(language, quote.expected_delivery_date, "date")}</dd>
            </div>
          )}
        </dl>
      )}
      <Text role="status" size="xsmall" className="text-ui-fg-subtle min-h-4">
        {error ?? (isStale ? t("econt_panel.price.stale") : quote === null ? t("econt_panel.price.none") : "")}
      </Text>
    </section>
  )
}
