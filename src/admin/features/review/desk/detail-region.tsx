import { clx } from "@medusajs/ui"
import { type ReactNode, useLayoutEffect, useRef } from "react"
import { useText } from "../../../lib/text"

type DetailRegionProps = {
  /** The review that is open; another one starts at its top, the same one stays where it was read to. */
  reviewId: string | null
  /** Leaves room for what floats over the foot of a card. */
  isCard: boolean
  children: ReactNode
}

/** Where the open review scrolls. */
export const DetailRegion = ({ reviewId, isCard, children }: DetailRegionProps) => {
  const { t } = useText()
  const region = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (region.current) {
      region.current.scrollTop = 0
    }
  }, [reviewId])
  return (
    <div
      ref={region}
      role="region"
      aria-label={t("review.desk.detail_label")}
      // A scrolling region must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={clx(
        "focus-visible:shadow-borders-focus min-h-0 flex-1 touch-pan-y touch-pinch-zoom overflow-y-auto outline-none",
        isCard && "scroll-pb-14 pb-14"
      )}
    >
      {children}
    </div>
  )
}
