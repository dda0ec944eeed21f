import { useLayoutEffect, useRef, useState } from "react"
import type { PreviewMailResponse } from "../../../../../contracts/email-campaign-preview"
import { useText } from "../../../../lib/text"
import type { PreviewView } from "./preview-switches"

const PIXELS = { phone: 375, desktop: 720 } as const
const HEIGHT = 560

type MailFrameProps = { mail: PreviewMailResponse["mail"]; view: PreviewView }

/**
 * A mail at the width of a screen, smaller where there is less room, or its plain text. The frame may do
 * nothing: no script runs in it, and the page brings a policy of its own.
 */
export const MailFrame = ({ mail, view }: MailFrameProps) => {
  const { t } = useText()
  const element = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) {
      return
    }
    const observer = new ResizeObserver(([entry]) => setRoom(entry.contentRect.width))
    observer.observe(element.current)
    setRoom(element.current.getBoundingClientRect().width)
    return () => observer.disconnect()
  }, [])
  const width = view === "text" ? PIXELS.phone : PIXELS[view]
  const scale = room > 0 ? Math.min(1, room / width) : 1
  return (
    <div ref={element} className="relative w-full shrink-0 overflow-hidden" style={{ height: HEIGHT }}>
      {view === "text" ? (
        // A long text is scrolled by keyboard as well.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre tabIndex={0} aria-label={t("email_composer.preview.views.text")} className="bg-ui-bg-subtle txt-small focus-visible:shadow-borders-focus h-full overflow-auto whitespace-pre-wrap break-words rounded-lg p-3 font-mono outline-none">
          {mail.text}
        </pre>
      ) : (
        <iframe
          title={t("email_composer.preview.frame")}
          sandbox=""
          srcDoc={mail.html}
          referrerPolicy="no-referrer"
          className="shadow-elevation-card-rest absolute top-0 rounded-lg border-0 bg-white"
          style={{ width, height: HEIGHT / scale, transform: `scale(${scale})`, transformOrigin: "0 0", left: Math.max(0, (room - width * scale) / 2) }}
        />
      )}
    </div>
  )
}
