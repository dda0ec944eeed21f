import { Skeleton, Text, clx } from "@medusajs/ui"
import { useLayoutEffect, useRef, useState } from "react"
import { useText } from "../../../../lib/text"

/** Width mails are made for. */
const WIDTH = 640

type MailThumbnailProps = {
  title: string
  /** A whole page; undefined while it is made, null where that failed. */
  html: string | null | undefined
  /** Of the frame, in Tailwind's words, such as `h-64`. */
  className?: string
}

/** The beginning of a mail, made small. Nothing in it runs, and nobody gets into it. */
export const MailThumbnail = ({ title, html, className = "h-64" }: MailThumbnailProps) => {
  const { t } = useText()
  const element = useRef<HTMLSpanElement>(null)
  const [scale, setScale] = useState(0.4)
  useLayoutEffect(() => {
    if (!element.current) {
      return
    }
    const take = (width: number) => width > 0 && setScale(width / WIDTH)
    const observer = new ResizeObserver(([entry]) => take(entry.contentRect.width))
    observer.observe(element.current)
    take(element.current.getBoundingClientRect().width)
    return () => observer.disconnect()
  }, [])
  return (
    <span ref={element} aria-busy={html === undefined} className={clx("bg-ui-bg-subtle relative block w-full overflow-hidden rounded", className)}>
      {html === undefined && <Skeleton className="size-full" />}
      {html === null && (
        <Text as="span" size="xsmall" className="text-ui-fg-subtle flex size-full items-center justify-center p-3 text-center">
          {t("email_campaigns.no_preview")}
        </Text>
      )}
      {html && (
        <iframe
          title={title}
          sandbox=""
          srcDoc={html}
          tabIndex={-1}
          scrolling="no"
          className="pointer-events-none absolute start-0 top-0 h-[1600px] border-0 bg-white"
          style={{ width: WIDTH, transform: `scale(${scale})`, transformOrigin: "0 0" }}
        />
      )}
    </span>
  )
}
