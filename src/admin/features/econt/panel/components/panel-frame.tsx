import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useText } from "../../../../lib/text"

type PanelFrameProps = {
  /** Beside the heading. */
  action?: ReactNode
  /** All there is to say, beside the heading: the panel is one line then. */
  note?: string
  children?: ReactNode
}

/** The panel of the order page. */
export const PanelFrame = ({ action, note, children }: PanelFrameProps) => {
  const { t } = useText()
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 py-4 md:px-6">
        <Heading level="h2">{t("econt_panel.title")}</Heading>
        {note && (
          <Text size="small" className="text-ui-fg-subtle">
            {note}
          </Text>
        )}
        {action}
      </div>
      {children}
    </Container>
  )
}

/** Room of the panel while its answer is on the way. */
export const PanelSkeleton = () => (
  <div className="flex flex-col gap-y-3 px-4 py-4 md:px-6" aria-busy>
    <Skeleton className="h-5 w-2/3" />
    <Skeleton className="h-5 w-1/2" />
  </div>
)
