import { XMark } from "@medusajs/icons"
import { FocusModal, IconButton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useText } from "../lib/text"

type FullModalProps = { title: string; hint: string; onClose: () => void; children: ReactNode }

/** The dashboard's dialog over the whole page with a close button that has a name. Open as long as it is there. */
export const FullModal = ({ title, hint, onClose, children }: FullModalProps) => {
  const { t } = useText()
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <FocusModal.Content>
        <div className="border-ui-border-base flex items-start gap-x-3 border-b px-4 py-3">
          <FocusModal.Close asChild>
            <IconButton size="small" variant="transparent" aria-label={t("core.close")}>
              <XMark />
            </IconButton>
          </FocusModal.Close>
          <div className="flex min-w-0 flex-col">
            <FocusModal.Title className="h2-core">{title}</FocusModal.Title>
            <FocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {hint}
              </Text>
            </FocusModal.Description>
          </div>
        </div>
        <FocusModal.Body tabIndex={0} className="flex-1 overflow-y-auto outline-none">
          <div className="mx-auto flex w-full max-w-[1100px] flex-col gap-y-5 px-4 py-5">{children}</div>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
