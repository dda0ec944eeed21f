import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

type RankedListProps = {
  title: string
  hint?: string
  lines: { id: string; label: ReactNode; count: number }[]
}

/** Names with their counts, each with a bar for the eye. */
export const RankedList = ({ title, hint, lines }: RankedListProps) => {
  const { t, language } = useText()
  const most = Math.max(1, ...lines.map(({ count }) => count))
  return (
    <section aria-label={title} className="flex flex-col gap-y-1">
      <Heading level="h3">{title}</Heading>
      {hint && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
      {lines.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("size_guide_list.analytics_card.nothing")}
        </Text>
      ) : (
        <ul className="flex flex-col gap-y-1">
          {lines.map(({ id, label, count }) => (
            <li key={id} className="flex flex-col gap-y-0.5">
              <span className="txt-compact-small flex justify-between gap-x-3">
                <span className="min-w-0 break-words">{label}</span>
                <span className="tabular-nums">{formatNumber(language, count)}</span>
              </span>
              <span aria-hidden className="bg-ui-bg-component block h-1 overflow-hidden rounded-full">
                <span className="bg-ui-tag-blue-icon block h-full" style={{ width: `${(100 * count) / most}%` }} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
