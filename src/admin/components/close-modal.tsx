import { RouteFocusModal } from "@medusajs/dashboard/components"
import { XMark } from "@medusajs/icons"
import { IconButton, Kbd } from "@medusajs/ui"
import { useText } from "../lib/text"

/** Closes a page that lies over another; the close button of the standard header has no name for a screen reader. */
export const CloseModal = () => {
  const { t } = useText()
  return (
    <div className="flex shrink-0 items-center gap-x-2">
      <RouteFocusModal.Close asChild>
        <IconButton size="small" type="button" variant="transparent" aria-label={t("core.close")}>
          <XMark />
        </IconButton>
      </RouteFocusModal.Close>
      <Kbd aria-hidden className="max-sm:hidden">
        esc
      </Kbd>
    </div>
  )
}
