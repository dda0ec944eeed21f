import { XMark } from "@medusajs/icons"
import { Button, FocusModal, IconButton, Kbd, Text } from "@medusajs/ui"
import { useRef, type KeyboardEvent } from "react"
import type { PanelItem } from "../../../../contracts/econt-panel"
import type { Overview } from "../../../../contracts/econt-settings"
import type { Waybill, WaybillDraft } from "../../../../contracts/econt-waybill"
import { useText } from "../../../lib/text"
import { isInOpenList } from "../../../components/combobox"
import { ProblemList } from "../shared/components/problem-list"
import { PriceCard } from "./components/price-card"
import type { Subject } from "./draft-model"
import type { Chosen } from "./pieces"
import { DestinationSection } from "./form/destination-section"
import { MoneySection } from "./form/money-section"
import { ParcelsSection } from "./form/parcels-section"
import { PiecesSection } from "./form/pieces-section"
import { ReceiverSection } from "./form/receiver-section"
import { RefusalSection } from "./form/refusal-section"
import { SenderSection } from "./form/sender-section"
import { DaysSection, MoreSection, ServiceSection } from "./form/service-section"
import { FormContext } from "./form-context"
import { useWaybillForm } from "./use-waybill-form"

type WaybillFormProps = {
  subject: Subject
  overview: Overview
  initial: WaybillDraft
  /** Lines that are left of the order, as they are now. */
  items: readonly PanelItem[]
  initialChosen: Chosen | undefined
  /** Told of every edit, so that closing loses nothing. */
  onDraft: (draft: WaybillDraft, chosen: Chosen) => void
  onDone: (waybill: Waybill) => void
  onClose: () => void
}

/** All that is decided of a waybill, with its price beside it. Ctrl+Enter books it. */
export const WaybillForm = ({ onClose, ...options }: WaybillFormProps) => {
  const { t } = useText()
  const root = useRef<HTMLFormElement>(null)
  const form = useWaybillForm({ ...options, root })
  const { context, isBusy } = form
  const isEdit = options.subject.waybill !== null
  const title = t(isEdit ? "econt_panel.form.edit_title" : "econt_panel.form.title", { order: options.subject.order.display_id })
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      form.submit()
    }
  }
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <FocusModal.Content
        aria-describedby={undefined}
        onKeyDown={handleKey}
        onEscapeKeyDown={(event) => isInOpenList(event) && event.preventDefault()}
      >
        <div className="border-ui-border-base flex items-center justify-between gap-x-2 border-b px-4 py-2">
          <FocusModal.Title className="min-w-0 break-words">{title}</FocusModal.Title>
          <FocusModal.Close asChild>
            <IconButton size="small" variant="transparent" aria-label={t("core.close")}>
              <XMark />
            </IconButton>
          </FocusModal.Close>
        </div>
        <FormContext.Provider value={context}>
          <form
            ref={root}
            noValidate
            className="min-h-0 flex-1 overflow-y-auto"
            onSubmit={(event) => event.preventDefault()}
          >
            <div className="mx-auto grid max-w-6xl gap-x-8 px-4 md:px-6 lg:grid-cols-[minmax(0,1fr)_320px]">
              <div className="divide-ui-border-base min-w-0 divide-y">
                {context.pieces && <PiecesSection />}
                <ReceiverSection />
                <DestinationSection />
                <ParcelsSection />
                <MoneySection />
                <ServiceSection />
                <DaysSection />
                <RefusalSection />
                <SenderSection />
                <MoreSection />
              </div>
              <aside className="flex flex-col gap-y-4 self-start py-6 lg:sticky lg:top-0">
                <PriceCard quote={form.quote} isStale={form.isStale} error={form.quoteError} />
                <div data-problems tabIndex={-1} className="outline-none">
                  <ProblemList problems={context.problems} onGoTo={form.goTo} />
                </div>
              </aside>
            </div>
          </form>
        </FormContext.Provider>
        <div className="border-ui-border-base flex flex-wrap items-center justify-end gap-2 border-t px-4 py-3">
          <Text size="xsmall" className="text-ui-fg-subtle me-auto hidden md:block">
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {t("econt_panel.form.shortcut")}
          </Text>
          <Button type="button" size="small" variant="secondary" isLoading={form.isChecking} disabled={isBusy} onClick={form.check}>
            {t("econt_panel.form.check")}
          </Button>
          <Button type="button" size="small" isLoading={isBusy} onClick={form.submit}>
            {t(isEdit ? "econt_panel.form.save" : "econt_panel.form.create")}
          </Button>
        </div>
      </FocusModal.Content>
    </FocusModal>
  )
}
