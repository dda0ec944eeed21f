import { Container, Heading, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

/** A titled part of the report. */
export const ReportSection = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => {
  const id = useId()
  return (
    <Container className="p-0">
      <section aria-labelledby={id} className="flex flex-col gap-y-4 px-4 py-4 md:px-6">
        <div className="flex flex-col gap-y-1">
          <Heading level="h2" id={id}>
            {title}
          </Heading>
          {hint && (
            <Text size="small" className="text-ui-fg-subtle">
              {hint}
            </Text>
          )}
        </div>
        {children}
      </section>
    </Container>
  )
}
