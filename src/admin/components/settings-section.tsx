import { Container, Heading, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

type SettingsSectionProps = { id: string; title: string; hint: string; children: ReactNode }

/** One group of settings: what it is about on the left, its fields on the right. */
export const SettingsSection = ({ id, title, hint, children }: SettingsSectionProps) => {
  const headingId = useId()
  return (
    <Container className="scroll-mt-4 p-0" id={id}>
      <section aria-labelledby={headingId} className="grid grid-cols-1 gap-4 px-4 py-5 md:px-6 lg:grid-cols-[220px_minmax(0,1fr)] lg:gap-8">
        <div className="flex flex-col gap-y-1">
          <Heading level="h2" id={headingId}>
            {title}
          </Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        </div>
        <div className="flex min-w-0 flex-col gap-y-5">{children}</div>
      </section>
    </Container>
  )
}
