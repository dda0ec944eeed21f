import { ChevronDownMini } from "@medusajs/icons"
import { Heading, Text, clx } from "@medusajs/ui"
import { useId, useState, type ReactNode } from "react"

type FormSectionProps = {
  title: string
  /** Folded, the section says in a line what is chosen in it. Left out, it cannot be folded. */
  summary?: string
  /** Unfolds it, because something in it is wrong; it stays open while that is put right. */
  isForced?: boolean
  children: ReactNode
}

/** A part of the form under its heading. */
export const FormSection = ({ title, summary, isForced = false, children }: FormSectionProps) => {
  const id = useId()
  const [isOpened, setIsOpened] = useState(false)
  if (summary === undefined) {
    return (
      <section aria-labelledby={id} className="flex flex-col gap-y-4 py-6">
        <Heading id={id} level="h2">
          {title}
        </Heading>
        {children}
      </section>
    )
  }
  if (isForced && !isOpened) {
    setIsOpened(true)
  }
  const isOpen = isOpened || isForced
  return (
    <section aria-labelledby={id} className="flex flex-col gap-y-4 py-4">
      <Heading id={id} level="h2">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`${id}-content`}
          className="focus-visible:shadow-borders-focus flex w-full items-center justify-between gap-x-2 rounded py-1 text-start outline-none"
          onClick={() => setIsOpened(!isOpen)}
        >
          {title}
          <ChevronDownMini aria-hidden className={clx("shrink-0 transition-transform", isOpen && "rotate-180")} />
        </button>
      </Heading>
      {!isOpen && (
        <Text size="small" className="text-ui-fg-subtle -mt-3 break-words">
          {summary}
        </Text>
      )}
      {/* Kept while folded, so that a problem finds its field. */}
      <div id={`${id}-content`} className={isOpen ? "flex flex-col gap-y-4" : "hidden"}>
        {children}
      </div>
    </section>
  )
}
