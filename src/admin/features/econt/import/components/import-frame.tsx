import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { CloseModal } from "../../../../components/close-modal"
import { useText } from "../../../../lib/text"

/** Title above, what is to see in the middle, buttons below. */
export const ImportFrame = ({ footer, children }: { footer?: ReactNode; children: ReactNode }) => {
  const { t } = useText()
  return (
    <div className="flex h-full flex-col overflow-hidden">
      <header className="border-ui-border-base flex items-center gap-x-4 border-b px-4 py-2">
        <CloseModal />
        <Text aria-hidden size="small" weight="plus" leading="compact" className="min-w-0 truncate">
          {t("econt_import.title")}
        </Text>
      </header>
      <RouteFocusModal.Body className="min-h-0 flex-1 overflow-y-auto">{children}</RouteFocusModal.Body>
      {footer && <RouteFocusModal.Footer className="flex-wrap gap-y-2">{footer}</RouteFocusModal.Footer>}
    </div>
  )
}
