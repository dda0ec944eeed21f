import { Container, Heading, Skeleton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { useText } from "../../../lib/text"

/** Frame of a card on another page, with the way to the list at its end. */
export const WidgetFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useText()
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("size_guide_widgets.title")}
      </Heading>
      {children}
      <div className="px-6 py-4">
        <Link
          to="/size-guides"
          className="txt-compact-small-plus text-ui-fg-subtle hover:text-ui-fg-base transition-fg focus-visible:shadow-borders-focus rounded outline-none"
        >
          {t("size_guide_widgets.all")}
        </Link>
      </div>
    </Container>
  )
}

/** Room of the card while its answer is on the way. */
export const WidgetFrameSkeleton = () => (
  <div className="flex flex-col gap-y-3 px-6 py-4" aria-busy>
    <Skeleton className="h-5 w-2/3" />
    <Skeleton className="h-8 w-full" />
  </div>
)
