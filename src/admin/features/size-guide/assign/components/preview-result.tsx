import { Badge, Heading, Text } from "@medusajs/ui"
import type { PreviewAssignmentsResponse } from "../../../../../contracts/size-guide-assignment"
import { formatCapped, formatNumber } from "../../../../lib/format"
import { useText, type Translate } from "../../../../lib/text"
import { becauseOf } from "../names"

type Line = PreviewAssignmentsResponse["products"][number]
const OUTCOMES = ["gets", "changes", "loses", "keeps_other", "unchanged"] as const
const COLORS = { gets: "green", changes: "blue", loses: "red", keeps_other: "orange", unchanged: "grey" } as const

/** Name of the text: one that ended in `_other` would be a plural form. */
const textOf = (outcome: Line["outcome"]) => (outcome === "keeps_other" ? "keeps" : outcome)

const sentenceOf = (t: Translate, { outcome, before, after }: Line): string => {
  const none = t("size_guide_assign.preview.no_guide")
  if (outcome === "gets") {
    return t("size_guide_assign.preview.gets_guide", { after: after?.title ?? none })
  }
  if (outcome === "keeps_other") {
    return t("size_guide_assign.preview.keeps", { guide: after?.title ?? none })
  }
  if (outcome === "unchanged") {
    return after
      ? t("size_guide_assign.preview.stays", { guide: after.title })
      : t("size_guide_assign.preview.stays_none")
  }
  return t("size_guide_assign.preview.to", { before: before?.title ?? none, after: after?.title ?? none })
}

/** Products a plan concerns and what becomes of each, with the numbers first. */
export const PreviewResult = ({ preview }: { preview: PreviewAssignmentsResponse }) => {
  const { t, language } = useText()
  const { matched, changes, products } = preview
  const counts = OUTCOMES.map((outcome) => ({ outcome, count: products.filter((line) => line.outcome === outcome).length }))
  const matchedText = t("size_guide_assign.preview.matched", {
    count: matched.value,
    number: formatCapped(language, matched),
  })
  const changesText =
    changes === 0
      ? t("size_guide_assign.preview.no_changes")
      : t("size_guide_assign.preview.changes", { count: changes, number: formatNumber(language, changes) })
  return (
    <section aria-label={t("size_guide_assign.preview.title")} className="flex flex-col gap-y-2">
      <Heading level="h3">{t("size_guide_assign.preview.title")}</Heading>
      <Text size="small" role="status">
        {matched.value === 0 ? t("size_guide_assign.preview.nothing") : `${matchedText}, ${changesText}.`}
        {matched.capped && ` ${t("size_guide_assign.preview.capped")}`}
      </Text>
      {products.length > 0 && (
        <>
          <div className="flex flex-wrap gap-1">
            {counts
              .filter(({ count }) => count > 0)
              .map(({ outcome, count }) => (
                <Badge key={outcome} size="2xsmall" color={COLORS[outcome]}>
                  {t("size_guide_assign.preview.count", {
                    outcome: t(`size_guide_assign.preview.outcome.${textOf(outcome)}`),
                    number: formatNumber(language, count),
                  })}
                </Badge>
              ))}
          </div>
          <ul className="border-ui-border-base divide-ui-border-base divide-y rounded-lg border">
            {products.map((line) => (
              <li key={line.product.id} className="flex flex-col gap-y-0.5 px-3 py-2">
                <div className="flex items-baseline justify-between gap-x-2">
                  <Text size="small" weight="plus" className="min-w-0 break-words">
                    {line.product.title}
                  </Text>
                  <Badge size="2xsmall" color={COLORS[line.outcome]} className="shrink-0">
                    {t(`size_guide_assign.preview.outcome.${textOf(line.outcome)}`)}
                  </Badge>
                </div>
                <Text size="xsmall" className="text-ui-fg-subtle break-words">
                  {sentenceOf(t, line)}
                  {line.because && ` ${becauseOf(t, line.because)}`}
                </Text>
              </li>
            ))}
          </ul>
          {products.length < matched.value && (
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("size_guide_assign.preview.first", { count: products.length })}
            </Text>
          )}
        </>
      )}
    </section>
  )
}
