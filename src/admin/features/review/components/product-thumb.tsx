import { Photo } from "@medusajs/icons"
import { clx } from "@medusajs/ui"

/** A product's picture, or a quiet stand-in; the title beside it is the text alternative. */
export const ProductThumb = ({ src, size = "small" }: { src: string | null; size?: "small" | "large" }) => (
  <span
    aria-hidden
    className={clx(
      "bg-ui-bg-component border-ui-border-base text-ui-fg-muted flex shrink-0 items-center justify-center overflow-hidden rounded-md border",
      size === "small" ? "size-9" : "size-14"
    )}
  >
    {src ? <img src={src} alt="" loading="lazy" className="size-full object-cover" /> : <Photo />}
  </span>
)
