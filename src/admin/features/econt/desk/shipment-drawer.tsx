import { Button } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import type { LabelFormat } from "../../../../contracts/econt-shipment"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { SideDrawer } from "../../../components/side-drawer"
import { useText } from "../../../lib/text"
import { orderQueries } from "../api/orders"
import { PrintMenu } from "../shared/components/print-menu"
import { usePrintLabels } from "../shared/use-print-labels"
import { ShipmentDetails } from "./components/shipment-details"

type ShipmentDrawerProps = {
  id: string
  format: LabelFormat
  previous: string | null
  next: string | null
  onOpen: (id: string) => void
  onClose: () => void
}

/** One shipment over the desk, with the way to the next one of the list. */
export const ShipmentDrawer = ({ id, format, previous, next, onOpen, onClose }: ShipmentDrawerProps) => {
  const { t } = useText()
  const detail = useQuery(orderQueries.waybill(id))
  const { print, isPrinting } = usePrintLabels()
  const waybill = detail.data?.waybill
  const number = waybill?.shipment_number
  const title = number ? t("econt_desk.drawer.title", { number }) : waybill ? t("econt_desk.drawer.title_none") : t("core.loading")
  return (
    <SideDrawer
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button size="small" variant="secondary" disabled={!previous} onClick={() => previous && onOpen(previous)}>
            {t("econt_desk.drawer.previous")}
          </Button>
          <Button size="small" variant="secondary" disabled={!next} onClick={() => next && onOpen(next)}>
            {t("econt_desk.drawer.next")}
          </Button>
          <PrintMenu format={format} isPrinting={isPrinting} disabled={!waybill?.may.print} onPrint={(sheet) => print([id], sheet)} />
        </>
      }
    >
      <QueryState query={detail} pending={<PageSkeleton />}>
        {(known) => <ShipmentDetails detail={known} />}
      </QueryState>
    </SideDrawer>
  )
}
