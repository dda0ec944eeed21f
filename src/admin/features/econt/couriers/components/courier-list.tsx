import { Button, StatusBadge, Text } from "@medusajs/ui"
import type { CourierRequest } from "../../../../../contracts/econt-shipment"
import { addressLine } from "../../../../../shipping/place-label"
import { formatNumber, formatRelative } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { ProblemList } from "../../shared/components/problem-list"
import { formatSofia } from "../../shared/sofia-date"

const LOOK = {
  asking: "blue",
  unsure: "orange",
  requested: "blue",
  assigned: "purple",
  taken: "green",
  rejected: "red",
  failed: "red",
} as const satisfies Record<CourierRequest["state"], string>

type CourierListProps = {
  requests: readonly CourierRequest[]
  senderNames: ReadonlyMap<string, string>
  /** The request that is being asked for again. */
  retrying: string | null
  /** Left out, nothing can be asked for again. */
  onRetry?: (id: string) => void
}

/** Couriers that were ordered, the latest first, with what each state means. */
export const CourierList = ({ requests, senderNames, retrying, onRetry }: CourierListProps) => {
  const { t, language } = useText()
  return (
    <ul aria-label={t("econt_couriers.list")} className="divide-ui-border-base divide-y">
      {requests.map((request) => {
        const { id, state, date, from, to, parcels, weight, waybills, request_number, note, problems, created_at, created_by } = request
        return (
          <li key={id} className="grid grid-cols-1 gap-x-6 gap-y-3 px-4 py-4 md:grid-cols-[180px_minmax(0,1fr)_220px] md:px-6">
            <div className="flex flex-col gap-y-1">
              <Text size="small" weight="plus">
                {formatSofia(language, date, "date")}
              </Text>
              <Text size="small" className="tabular-nums">
                {t("econt_couriers.hours", { from, to })}
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle break-words">
                {[senderNames.get(request.sender_id) ?? request.sender_id, request.address && addressLine(request.address)].filter(Boolean).join(" · ")}
              </Text>
            </div>
            <div className="flex min-w-0 flex-col items-start gap-y-2">
              <StatusBadge color={LOOK[state]}>{t(`econt_couriers.state.${state}`)}</StatusBadge>
              <Text size="small" className="text-ui-fg-subtle break-words">
                {t(`econt_couriers.state_hint.${state}`)}
              </Text>
              {note && (
                <Text size="small" className="break-words">
                  {t("econt_couriers.note", { note })}
                </Text>
              )}
              <ProblemList problems={problems} />
              {state === "unsure" && onRetry && (
                <Button size="small" variant="secondary" isLoading={retrying === id} onClick={() => onRetry(id)}>
                  {t("econt_couriers.retry")}
                </Button>
              )}
            </div>
            <div className="flex min-w-0 flex-col gap-y-1">
              <Text size="small">{t("econt_couriers.parcels", { count: parcels, weight: formatNumber(language, weight, 2) })}</Text>
              <details>
                <summary className="txt-compact-xsmall focus-visible:shadow-borders-focus cursor-pointer rounded py-1 outline-none">
                  {t("econt_couriers.waybills")}
                </summary>
                <ul className="txt-compact-xsmall text-ui-fg-subtle flex flex-col gap-y-1 pt-1 tabular-nums">
                  {waybills.map((waybill) => (
                    <li key={waybill.id}>{waybill.shipment_number}</li>
                  ))}
                </ul>
              </details>
              <Text size="xsmall" className="text-ui-fg-subtle break-words">
                {[
                  request_number ? t("econt_couriers.number", { number: request_number }) : null,
                  created_by
                    ? t("econt_couriers.by", { when: formatRelative(language, created_at), name: created_by.name })
                    : formatRelative(language, created_at),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
