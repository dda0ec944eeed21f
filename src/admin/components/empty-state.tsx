import { Heading, Text, clx } from "@medusajs/ui"
import type { ReactNode } from "react"

type EmptyStateProps = {
  title: string
  hint?: string
  icon?: ReactNode
  /** Buttons or links that lead on. */
  actions?: ReactNode
  children?: ReactNode
  className?: string
}

/** A view without content: what that means, and where to go from here. */
export const EmptyState = ({ title, hint, icon, actions, children, className }: EmptyStateProps) => (
  <div className={clx("flex flex-col items-center justify-center gap-y-4 px-6 py-12 text-center", className)}>
    {icon && <span className="text-ui-fg-muted">{icon}</span>}
    <div className="flex max-w-md flex-col gap-y-1">
      <Heading level="h2">{title}</Heading>
      {hint && (
        <Text size="small" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
    </div>
    {children}
    {actions && <div className="flex flex-wrap items-center justify-center gap-2">{actions}</div>}
  </div>
)
