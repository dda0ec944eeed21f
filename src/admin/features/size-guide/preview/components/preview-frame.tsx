import { Text } from "@medusajs/ui"
import { useEffect, useLayoutEffect, useRef, useState } from "react"
import { useText } from "../../../../lib/text"

export type PreviewWidth = "phone" | "tablet" | "desktop"

const PIXELS: Record<PreviewWidth, number> = { phone: 360, tablet: 768, desktop: 1200 }

type PreviewFrameProps = {
  /** A whole page; undefined until there is one, null while it could not be made. */
  html: string | null | undefined
  width: PreviewWidth
}

const useRoom = () => {
  const element = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    if (!element.current) {
      return
    }
    const take = ({ width, height }: { width: number; height: number }) => setRoom({ width, height })
    const observer = new ResizeObserver(([entry]) => take(entry.contentRect))
    observer.observe(element.current)
    take(element.current.getBoundingClientRect())
    return () => observer.disconnect()
  }, [])
  return { element, room }
}

const scrolledTo = (data: unknown): number | null =>
  typeof data === "object" && data !== null && "bijouScrolled" in data && typeof data.bijouScrolled === "number"
    ? data.bijouScrolled
    : null

/**
 * Shows a page at the width of a screen, smaller where there is less room. A new page is loaded
 * behind the one that is seen and takes its place when it is there, so nothing flashes. The pages
 * are sandboxed: they run their own script and reach nothing else.
 */
export const PreviewFrame = ({ html, width }: PreviewFrameProps) => {
  const { t } = useText()
  const { element, room } = useRoom()
  const [pages, setPages] = useState<{ id: number; html: string }[]>([])
  const [shown, setShown] = useState<number | null>(null)
  const count = useRef(0)
  const scroll = useRef(0)
  const front = useRef<HTMLIFrameElement | null>(null)

  useEffect(() => {
    if (typeof html === "string") {
      count.current += 1
      const page = { id: count.current, html }
      setPages((before) => [...before.slice(-1), page])
    }
  }, [html])
  useEffect(() => {
    const onMessage = ({ data, source }: MessageEvent) => {
      const place = scrolledTo(data)
      if (place !== null && source === front.current?.contentWindow) {
        scroll.current = place
      }
    }
    window.addEventListener("message", onMessage)
    return () => window.removeEventListener("message", onMessage)
  }, [])

  const handleLoad = (id: number, frame: HTMLIFrameElement) => {
    frame.contentWindow?.postMessage({ bijouScroll: scroll.current }, "*")
    setShown(id)
    setPages((before) => before.filter((page) => page.id >= id))
  }
  const scale = room.width > 0 ? Math.min(1, room.width / PIXELS[width]) : 1
  const size = {
    width: PIXELS[width],
    height: room.height > 0 ? room.height / scale : 600,
    transform: `scale(${scale})`,
    transformOrigin: "0 0",
    left: Math.max(0, (room.width - PIXELS[width] * scale) / 2),
  }
  return (
    <div className="bg-ui-bg-subtle flex min-h-[480px] min-w-0 flex-1 flex-col gap-y-2 p-3">
      {html === null && (
        <Text size="small" role="status" className="text-ui-fg-subtle">
          {t("size_guide_preview.failed")}
        </Text>
      )}
      <div ref={element} className="relative min-h-0 min-w-0 flex-1 overflow-hidden">
        {pages.map((page) => (
          <iframe
            key={page.id}
            ref={(frame) => {
              if (frame && (page.id === shown || shown === null)) {
                front.current = frame
              }
            }}
            title={t("size_guide_preview.frame")}
            sandbox="allow-scripts"
            srcDoc={page.html}
            style={size}
            aria-hidden={page.id !== shown && shown !== null}
            tabIndex={page.id === shown || shown === null ? 0 : -1}
            className="shadow-elevation-card-rest absolute top-0 rounded-lg border-0 bg-white data-[behind=true]:opacity-0"
            data-behind={page.id !== shown && shown !== null}
            onLoad={(event) => handleLoad(page.id, event.currentTarget)}
          />
        ))}
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("size_guide_preview.note")}
      </Text>
    </div>
  )
}
