import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type StepFrameProps = { heading: string; hint?: string; children: ReactNode }

/** Column of one step: its heading, what it is for, and its parts. */
export const StepFrame = ({ heading, hint, children }: StepFrameProps) => (
  <div className="mx-auto flex w-full max-w-[720px] flex-col gap-y-8 px-4 py-8 sm:px-6 lg:py-12">
    <div className="flex flex-col gap-y-1">
      <Heading level="h2" className="!text-xl">
        {heading}
      </Heading>
      {hint && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {hint}
        </Text>
      )}
    </div>
    {children}
  </div>
)

type SectionProps = { title: string; hint?: string; action?: ReactNode; children: ReactNode }

/** A titled part of a step. */
export const StepSection = ({ title, hint, action, children }: SectionProps) => (
  <section className="flex flex-col gap-y-3">
    <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-y-0.5">
        <Heading level="h3">{title}</Heading>
        {hint && (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {hint}
          </Text>
        )}
      </div>
      {action}
    </div>
    {children}
  </section>
)

/** Frame of a list or table within a step. */
export const Panel = ({ children, className = "" }: { children: ReactNode; className?: string }) => (
  <div className={`bg-ui-bg-base shadow-elevation-card-rest overflow-hidden rounded-lg ${className}`}>{children}</div>
)
