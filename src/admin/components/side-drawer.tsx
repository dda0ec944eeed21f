import { XMark } from "@medusajs/icons"
import { Drawer, IconButton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useText } from "../lib/text"

type SideDrawerProps = {
  title: string
  hint?: string
  footer?: ReactNode
  children: ReactNode
  onEscapeKeyDown?: (event: KeyboardEvent) => void
  onClose: () => void
}

/** The dashboard's drawer with a close button that has a name. Open as long as it is there. */
export const SideDrawer = ({ title, hint, footer, children, onEscapeKeyDown, onClose }: SideDrawerProps) => {
  const { t } = useText()
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content onEscapeKeyDown={onEscapeKeyDown} {...(hint ? {} : { "aria-describedby": undefined })}>
        <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
          <div className="flex min-w-0 flex-col gap-y-1">
            <Drawer.Title>{title}</Drawer.Title>
            {hint && <Drawer.Description className="txt-small text-ui-fg-subtle">{hint}</Drawer.Description>}
          </div>
          <Drawer.Close asChild>
            <IconButton size="small" variant="transparent" className="shrink-0" aria-label={t("core.close")}>
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
        <Drawer.Body tabIndex={0} className="flex-1 overflow-y-auto outline-none">
          {children}
        </Drawer.Body>
        {footer && <Drawer.Footer>{footer}</Drawer.Footer>}
      </Drawer.Content>
    </Drawer>
  )
}
