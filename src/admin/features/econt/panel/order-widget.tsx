import { useQuery } from "@tanstack/react-query"
import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { QueryState } from "../../../components/query-state"
import { econtPanelTexts } from "../../../i18n/econt-panel"
import { econtParcelTexts } from "../../../i18n/econt-parcel"
import { econtPlacesTexts } from "../../../i18n/econt-places"
import { econtProblemsTexts } from "../../../i18n/econt-problems"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { orderQueries } from "../api/orders"
import { useMay } from "../shared/use-may"
import { PanelFrame, PanelSkeleton } from "./components/panel-frame"
import { OrderWaybills } from "./order-waybills"

registerTexts(econtPanelTexts)
registerTexts(econtParcelTexts)
registerTexts(econtPlacesTexts)
registerTexts(econtProblemsTexts)

const NotSetUp = () => {
  const { t } = useText()
  return (
    <PanelFrame>
      <div className="flex flex-col items-start gap-y-3 px-4 py-4 md:px-6">
        <Text size="small">{t("econt_panel.not_set_up")}</Text>
        <Button size="small" variant="secondary" asChild>
          <Link to="/econt/settings">{t("econt_panel.to_settings")}</Link>
        </Button>
      </div>
    </PanelFrame>
  )
}

const Panel = ({ orderId }: { orderId: string }) => {
  const overview = useQuery(orderQueries.overview())
  const panel = useQuery({ ...orderQueries.panel(orderId), enabled: overview.data?.set_up === true })
  const pending = (
    <PanelFrame>
      <PanelSkeleton />
    </PanelFrame>
  )
  if (overview.data?.set_up === false) {
    return <NotSetUp />
  }
  return (
    <QueryState query={overview} pending={pending}>
      {(known) => (
        <QueryState query={panel} pending={pending}>
          {(order) => <OrderWaybills overview={known} panel={order} />}
        </QueryState>
      )}
    </QueryState>
  )
}

/** Waybills of an order; draws nothing while the feature is off or the reader may not see them. */
const OrderWidget = ({ orderId }: { orderId: string }) => (useMay("read") ? <Panel key={orderId} orderId={orderId} /> : null)

export default OrderWidget
