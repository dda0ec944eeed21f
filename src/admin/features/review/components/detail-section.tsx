import { Heading, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

type DetailSectionProps = { title: string; action?: ReactNode; children: ReactNode }

/** A part of the detail pane under its own heading. */
export const DetailSection = ({ title, action, children }: DetailSectionProps) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-y-3 px-4 py-4 sm:px-6">
      <div className="flex min-h-7 items-center justify-between gap-x-2">
        <Heading level="h3" id={id} className="txt-compact-small-plus">
          {title}
        </Heading>
        {action}
      </div>
      {children}
    </section>
  )
}

/** A name and its value, in the two columns the dashboard uses. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-[minmax(80px,120px)_1fr] gap-x-2">
    <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle">
      {label}
    </Text>
    <Text as="span" size="small" leading="compact" className="min-w-0 break-words">
      {children}
    </Text>
  </div>
)
