import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { OrderPanel } from "../../../../contracts/econt-panel"
import type { Overview } from "../../../../contracts/econt-settings"
import type { Waybill, WaybillDraft } from "../../../../contracts/econt-waybill"
import { useText } from "../../../lib/text"
import { useMay } from "../shared/use-may"
import { PanelFrame } from "./components/panel-frame"
import { ReadyLine } from "./components/ready-line"
import { subjectOf, type Subject } from "./draft-model"
import { WaybillCard } from "./waybill-card"
import { WaybillForm } from "./waybill-form"

const NEW = "new"
type Opened = { key: string; subject: Subject; initial: WaybillDraft }

/** Waybills of an order, and the form that makes the next one. What was typed stays when the form is closed. */
export const OrderWaybills = ({ panel, overview }: { panel: OrderPanel; overview: Overview }) => {
  const { t } = useText()
  const mayCreate = useMay("create")
  const [opened, setOpened] = useState<Opened | null>(null)
  const [kept, setKept] = useState<Record<string, WaybillDraft>>({})
  const [booked, setBooked] = useState<string | null>(null)
  const { waybills, items, open_fulfillments, draft, order, problems } = panel
  const isLeft = (items.length > 0 || open_fulfillments.length > 0) && !order.cancelled
  const isBlocked = waybills.some(({ state }) => state === "unsure" || state === "creating")

  const open = (key: string, initial: WaybillDraft | null, waybill: Waybill | null) => {
    const from = kept[key] ?? initial
    if (from) {
      setOpened({ key, initial: from, subject: subjectOf(panel, waybill, open_fulfillments[0]?.id) })
    }
  }
  const forget = (key: string) => setKept(({ [key]: _done, ...others }) => others)
  const done = (key: string, waybill: Waybill) => {
    forget(key)
    setOpened(null)
    setBooked(waybill.id)
    if (waybill.state === "created") {
      toast.success(t("econt_panel.booked", { number: waybill.shipment_number ?? waybill.reference }))
    }
  }
  const action = isLeft && mayCreate && draft && (
    <Button size="small" variant={waybills.length > 0 ? "secondary" : "primary"} disabled={isBlocked} onClick={() => open(NEW, draft, null)}>
      {t("econt_panel.create")}
    </Button>
  )
  return (
    <PanelFrame action={action}>
      {waybills.map((waybill) => (
        <WaybillCard
          key={waybill.id}
          waybill={waybill}
          format={overview.label_format}
          takesFocus={booked === waybill.id && opened === null}
          onEdit={() => open(waybill.id, waybill.draft ?? draft, waybill)}
        />
      ))}
      {isLeft ? (
        <ReadyLine {...panel} outstanding={order.outstanding} problems={problems} isKept={NEW in kept} />
      ) : (
        waybills.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle px-6 py-4">
            {t(order.cancelled ? "econt_panel.order_cancelled" : "econt_panel.nothing_left")}
          </Text>
        )
      )}
      {opened && (
        <WaybillForm
          key={opened.key}
          subject={opened.subject}
          overview={overview}
          initial={opened.initial}
          pieces={opened.subject.fulfillmentId || opened.subject.waybill ? 0 : items.length}
          onDraft={(next) => setKept((known) => ({ ...known, [opened.key]: next }))}
          onDone={(waybill) => done(opened.key, waybill)}
          onClose={() => setOpened(null)}
        />
      )}
    </PanelFrame>
  )
}
