import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"

type PartLinkProps = {
  name: string
  icon: ReactNode
  mark?: ReactNode
  isCurrent: boolean
  onSelect: () => void
}

/** A part that every guide has once. */
export const PartLink = ({ name, icon, mark, isCurrent, onSelect }: PartLinkProps) => (
  <button
    type="button"
    aria-current={isCurrent}
    onClick={onSelect}
    className={clx(
      "txt-compact-small focus-visible:shadow-borders-focus flex min-h-8 w-full items-center gap-x-2 rounded-md px-2 py-1.5 text-start outline-none",
      isCurrent ? "bg-ui-bg-base-pressed" : "hover:bg-ui-bg-base-hover"
    )}
  >
    <span aria-hidden className="text-ui-fg-subtle shrink-0">
      {icon}
    </span>
    <span className="min-w-0 flex-1 truncate">{name}</span>
    {mark !== undefined && <span className="txt-compact-xsmall text-ui-fg-subtle shrink-0">{mark}</span>}
  </button>
)
