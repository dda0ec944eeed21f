import { Skeleton, Text } from "@medusajs/ui"
import { Suspense, useId } from "react"
import type { ReactNode } from "react"
import type { Line } from "../../../../../contracts/email-campaign-text"
import { lazy } from "../../../../lib/lazy"
import { useComposer } from "../state/composer-context"

const LineEditor = lazy(() => import("./line-editor"))

type LineFieldProps = { label: string; hint?: ReactNode; value: Line; onChange: (line: Line) => boolean }

/** A labelled line of text with merge fields. */
export const LineField = ({ label, hint, value, onChange }: LineFieldProps) => {
  const { readOnly, endStep } = useComposer()
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <span aria-hidden className="txt-compact-small-plus">
        {label}
      </span>
      <Suspense fallback={<Skeleton className="h-7 w-full" />}>
        <LineEditor label={label} describedBy={hint ? id : undefined} value={value} readOnly={readOnly} onChange={onChange} onEnd={endStep} />
      </Suspense>
      {hint && (
        <Text as="div" id={id} size="xsmall" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
    </div>
  )
}
