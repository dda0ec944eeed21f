import { Button, Skeleton } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { LabelFormat } from "../../../../contracts/econt-shipment"
import type { Waybill } from "../../../../contracts/econt-waybill"
import { QueryState } from "../../../components/query-state"
import { useText } from "../../../lib/text"
import { orderQueries } from "../api/orders"
import { ParcelTimeline } from "../shared/components/parcel-timeline"
import { WaybillSummary } from "./components/waybill-summary"
import { ReturnDrawer } from "./return-drawer"
import { WaybillActions } from "./waybill-actions"

type WaybillCardProps = { waybill: Waybill; format: LabelFormat; takesFocus: boolean; onEdit: () => void }

const Timeline = ({ id }: { id: string }) => {
  const detail = useQuery(orderQueries.waybill(id))
  return (
    <QueryState query={detail} pending={<Skeleton className="h-16 w-full" />}>
      {({ events }) => <ParcelTimeline events={events} />}
    </QueryState>
  )
}

/** One waybill of an order; what happened to the parcel is shown once it was handed over, or when asked for. */
export const WaybillCard = ({ waybill, format, takesFocus, onEdit }: WaybillCardProps) => {
  const { t } = useText()
  const isMoving = waybill.sent_at !== null && waybill.delivered_at === null
  const [isOpened, setIsOpened] = useState<boolean | null>(null)
  const [isReturning, setIsReturning] = useState(false)
  const isOpen = isOpened ?? isMoving
  return (
    <WaybillSummary
      waybill={waybill}
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
