import { MediaPlay } from "@medusajs/icons"
import type { ReviewDetail } from "../../../../contracts/review"
import { useText } from "../../../lib/text"

/** Pictures and videos of a review; each opens in its own tab. */
export const MediaStrip = ({ media }: { media: ReviewDetail["media"] }) => {
  const { t } = useText()
  if (media.length === 0) {
    return null
  }
  return (
    <ul aria-label={t("review.detail.media")} className="flex flex-wrap gap-2">
      {media.map((item, index) => (
        <li key={item.id}>
          <a
            href={item.url}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={t("review.detail.media_open", { index: index + 1 })}
            className="border-ui-border-base bg-ui-bg-component focus-visible:shadow-borders-focus flex size-20 items-center justify-center overflow-hidden rounded-lg border outline-none"
          >
            {item.kind === "image" ? (
              <img src={item.url} alt="" loading="lazy" className="size-full object-cover" />
            ) : (
              <MediaPlay aria-hidden />
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
