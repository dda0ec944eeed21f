import { Container, Heading, Skeleton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { useText } from "../../../lib/text"

type WidgetCardProps = {
  /** Right of the heading: a count, a badge. */
  aside?: ReactNode
  footer?: { to: string; label: string }
  children: ReactNode
}

/** Frame of a card on another page, with the way to the desk at its end. */
export const WidgetCard = ({ aside, footer, children }: WidgetCardProps) => {
  const { t } = useText()
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("review_widgets.title")}</Heading>
        {aside}
      </div>
      {children}
      {footer && (
        <div className="px-6 py-4">
          <Link
            to={footer.to}
            className="txt-compact-small-plus text-ui-fg-subtle hover:text-ui-fg-base transition-fg focus-visible:shadow-borders-focus rounded outline-none"
          >
            {footer.label}
          </Link>
        </div>
      )}
    </Container>
  )
}

/** Room of a card while its first answer is on the way. */
export const WidgetCardSkeleton = ({ rows = 3 }: { rows?: number }) => (
  <div className="flex flex-col gap-y-4 px-6 py-4" aria-busy>
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className="flex flex-col gap-y-1.5">
        <Skeleton className="h-4 w-2/3" />
        <Skeleton className="h-3 w-1/3" />
      </div>
    ))}
  </div>
)
