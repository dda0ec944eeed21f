import { XMark } from "@medusajs/icons"
import { Button, clx, IconButton, Text } from "@medusajs/ui"
import { useText } from "../lib/text"

export type Notice = {
  id: number
  text: string
  tone: "info" | "error"
  actions?: { label: string; onSelect: () => void }[]
}

type NoticeStripProps = {
  notices: readonly Notice[]
  onDismiss: (id: number) => void
  /** The pointer or the keyboard is on a notice: it has to stay. */
  onHold: (isHeld: boolean) => void
}

/**
 * What just happened, with a way back. The dashboard's toasts lie outside of the dialog the editor
 * is, where neither keyboard nor screen reader reaches them.
 */
export const NoticeStrip = ({ notices, onDismiss, onHold }: NoticeStripProps) => {
  const { t } = useText()
  if (notices.length === 0) {
    return null
  }
  return (
    <section
      aria-label={t("core.notice.region")}
      className="pointer-events-none absolute inset-x-0 bottom-3 z-20 flex flex-col items-center gap-y-2 px-3"
      onMouseEnter={() => onHold(true)}
      onMouseLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
    >
      {notices.map(({ id, text, tone, actions = [] }) => (
        <div
          key={id}
          className={clx(
            "bg-ui-bg-base shadow-elevation-flyout pointer-events-auto flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-lg py-1.5 pe-1.5 ps-4",
            tone === "error" && "border-ui-border-error border"
          )}
        >
          <Text size="small" className="min-w-0 break-words">
            {text}
          </Text>
          <div className="flex items-center gap-x-1">
            {actions.map(({ label, onSelect }) => (
              <Button
                key={label}
                size="small"
                variant="transparent"
                className="text-ui-tag-blue-text"
                onClick={() => {
                  onDismiss(id)
                  onSelect()
                }}
              >
                {label}
              </Button>
            ))}
            <IconButton
              size="small"
              variant="transparent"
              aria-label={t("core.notice.dismiss")}
              onClick={() => onDismiss(id)}
            >
              <XMark />
            </IconButton>
          </div>
        </div>
      ))}
    </section>
  )
}
