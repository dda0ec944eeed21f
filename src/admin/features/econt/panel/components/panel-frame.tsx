import { Container, Heading, Skeleton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useText } from "../../../../lib/text"

type PanelFrameProps = {
  /** Beside the heading. */
  action?: ReactNode
  children: ReactNode
}

/** The panel of the order page. */
export const PanelFrame = ({ action, children }: PanelFrameProps) => {
  const { t } = useText()
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">{t("econt_panel.title")}</Heading>
        {action}
      </div>
      {children}
    </Container>
  )
}

/** Room of the panel while its answer is on the way. */
export const PanelSkeleton = () => (
  <div className="flex flex-col gap-y-3 px-6 py-4" aria-busy>
    <Skeleton className="h-5 w-2/3" />
    <Skeleton className="h-5 w-1/2" />
  </div>
)
