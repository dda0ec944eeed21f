import { Button, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import type { OrderPanel } from "../../../../contracts/econt-panel"
import type { Overview } from "../../../../contracts/econt-settings"
import type { Waybill, WaybillDraft } from "../../../../contracts/econt-waybill"
import { useText } from "../../../lib/text"
import { useMay } from "../shared/use-may"
import { PanelFrame } from "./components/panel-frame"
import { ReadyLine } from "./components/ready-line"
import { subjectOf, type Subject } from "./draft-model"
import type { Chosen } from "./pieces"
import { WaybillCard } from "./waybill-card"
import { WaybillForm } from "./waybill-form"

const NEW = "new"
type Opened = { key: string; subject: Subject; initial: WaybillDraft; chosen: Chosen | undefined }
type Kept = { draft: WaybillDraft; chosen: Chosen }

/** Waybills of an order, and the form that makes the next one. What was typed stays when the form is closed. */
export const OrderWaybills = ({ panel, overview }: { panel: OrderPanel; overview: Overview }) => {
  const { t } = useText()
  const mayCreate = useMay("create")
  const [opened, setOpened] = useState<Opened | null>(null)
  const [kept, setKept] = useState<Record<string, Kept>>({})
  const [booked, setBooked] = useState<string | null>(null)
  const { waybills, items, open_fulfillments, draft, order, problems } = panel
  const isLeft = (items.length > 0 || open_fulfillments.length > 0) && !order.cancelled
  const isBlocked = waybills.some(({ state }) => state === "unsure" || state === "creating")

  const open = (key: string, initial: WaybillDraft | null, waybill: Waybill | null) => {
    const from = kept[key]?.draft ?? initial
    if (from) {
      setOpened({ key, initial: from, chosen: kept[key]?.chosen, subject: subjectOf(panel, waybill, open_fulfillments[0]?.id) })
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
  // What others did to the order counts at once; an edit stays with what it began with.
  const subject = useMemo(() => (opened && !opened.subject.waybill ? { ...opened.subject, order } : opened?.subject), [opened, order])
  const action = isLeft && mayCreate && draft && (
    <Button size="small" variant={waybills.length > 0 ? "secondary" : "primary"} disabled={isBlocked} onClick={() => open(NEW, draft, null)}>
      {t("econt_panel.create")}
    </Button>
  )
  const idle = t(order.cancelled ? "econt_panel.order_cancelled" : "econt_panel.nothing_left")
  if (!isLeft && waybills.length === 0) {
    return <PanelFrame note={idle} />
  }
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
      {isLeft && <ReadyLine {...panel} outstanding={order.outstanding} problems={problems} isKept={NEW in kept} />}
      {opened && subject && (
        <WaybillForm
          key={opened.key}
          subject={subject}
          overview={overview}
          initial={opened.initial}
          items={items}
          initialChosen={opened.chosen}
          onDraft={(next, chosen) => setKept((known) => ({ ...known, [opened.key]: { draft: next, chosen } }))}
          onDone={(waybill) => done(opened.key, waybill)}
          onClose={() => setOpened(null)}
        />
      )}
    </PanelFrame>
  )
}
