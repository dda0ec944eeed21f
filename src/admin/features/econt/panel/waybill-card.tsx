import { Button, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { LabelFormat } from "../../../../contracts/econt-shipment"
import type { Waybill } from "../../../../contracts/econt-waybill"
import { QueryState } from "../../../components/query-state"
import { useText } from "../../../lib/text"
import { orderQueries } from "../api/orders"
import { ParcelTimeline } from "../shared/components/parcel-timeline"
import { WaybillHistory } from "../shared/components/waybill-history"
import { WaybillSummary } from "./components/waybill-summary"
import { ReturnDrawer } from "./return-drawer"
import { WaybillActions } from "./waybill-actions"

type WaybillCardProps = { waybill: Waybill; format: LabelFormat; takesFocus: boolean; onEdit: () => void }

const Timeline = ({ id }: { id: string }) => {
  const { t } = useText()
  const detail = useQuery(orderQueries.waybill(id))
  return (
    <QueryState query={detail} pending={<Skeleton className="h-16 w-full" />}>
      {({ events, history }) => (
        <div className="flex flex-col gap-y-3">
          <ParcelTimeline events={events} />
          {history.length > 0 && (
            <section aria-label={t("econt_panel.history")} className="flex flex-col gap-y-2">
              <Text size="small" weight="plus">
                {t("econt_panel.history")}
              </Text>
              <WaybillHistory history={history} />
            </section>
          )}
        </div>
      )}
    </QueryState>
  )
}

/** Nothing is left to do with it, and no money is awaited. */
const isDone = ({ state, parcel_state, cod, mismatches, kind }: Waybill): boolean => {
  if (state === "cancelled") return true
  if (parcel_state === "delivered") return kind === "return" || cod.amount === null || (cod.paid_at !== null && mismatches.length === 0)
  return parcel_state === "returned" || parcel_state === "destroyed" || parcel_state === "cancelled"
}

/** One waybill of an order, folded to a line once it is over; what happened to the parcel is shown once it was handed over, or when asked for. */
export const WaybillCard = ({ waybill, format, takesFocus, onEdit }: WaybillCardProps) => {
  const { t } = useText()
  const isMoving = waybill.sent_at !== null && waybill.delivered_at === null
  const [isOpened, setIsOpened] = useState<boolean | null>(null)
  const [isReturning, setIsReturning] = useState(false)
  const isOpen = isOpened ?? isMoving
  const isOver = isDone(waybill)
  const [isUnfolded, setIsUnfolded] = useState(false)
  return (
    <WaybillSummary
      waybill={waybill}
      fold={isOver ? { isFolded: !isUnfolded, onToggle: () => setIsUnfolded(!isUnfolded) } : undefined}
      actions={<WaybillActions waybill={waybill} format={format} takesFocus={takesFocus} onEdit={onEdit} onReturn={() => setIsReturning(true)} />}
    >
      {waybill.shipment_number && (
        <Button size="small" variant="transparent" className="self-start" aria-expanded={isOpen} onClick={() => setIsOpened(!isOpen)}>
          {t(isOpen ? "econt_panel.hide_timeline" : "econt_panel.show_timeline")}
        </Button>
      )}
      {waybill.shipment_number && isOpen && <Timeline id={waybill.id} />}
      {isReturning && <ReturnDrawer waybill={waybill} onClose={() => setIsReturning(false)} />}
    </WaybillSummary>
  )
}
