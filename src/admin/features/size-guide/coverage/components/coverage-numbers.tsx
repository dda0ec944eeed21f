import { Heading, Text } from "@medusajs/ui"
import type { Coverage } from "../../../../../contracts/size-guide-assignment"
import { formatNumber, formatPercent } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

const PARTS = [
  { key: "with_guide", fill: "fill-ui-tag-green-icon", dot: "bg-ui-tag-green-icon" },
  { key: "explicit_none", fill: "fill-ui-tag-neutral-icon", dot: "bg-ui-tag-neutral-icon" },
  { key: "without_guide", fill: "fill-ui-tag-red-icon", dot: "bg-ui-tag-red-icon" },
] as const
const BESIDE = ["with_unknown_sizes", "unsold_rows"] as const

/** Numbers of the last check, and how the products divide as a bar with its table. */
export const CoverageNumbers = ({ coverage }: { coverage: Coverage }) => {
  const { t, language } = useText()
  const total = Math.max(1, coverage.products)
  const starts = PARTS.map((_, index) => PARTS.slice(0, index).reduce((sum, { key }) => sum + coverage[key], 0))
  return (
    <section aria-label={t("size_guide_list.coverage_page.chart")} className="flex flex-col gap-y-4 px-4 py-4 md:px-6">
      <div className="flex flex-col gap-y-1">
        <Heading level="h2" className="!text-[2rem] !leading-none tabular-nums">
          {formatPercent(language, coverage.with_guide / total)}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("size_guide_list.coverage_page.share", { percent: formatPercent(language, coverage.with_guide / total) })}
        </Text>
      </div>
      <svg aria-hidden viewBox="0 0 1000 16" preserveAspectRatio="none" className="h-3 w-full overflow-hidden rounded-full">
        <rect width="1000" height="16" className="fill-ui-bg-component" />
        {PARTS.map(({ key, fill }, index) => (
          <rect
            key={key}
            x={(1000 * starts[index]) / total}
            width={(1000 * coverage[key]) / total}
            height="16"
            className={fill}
          />
        ))}
      </svg>
      <table className="txt-small w-full max-w-lg tabular-nums">
        <caption className="sr-only">{t("size_guide_list.coverage_page.chart")}</caption>
        <tbody>
          <tr>
            <th scope="row" className="py-1 text-start font-medium">
              {t("size_guide_list.coverage_page.products")}
            </th>
            <td className="py-1 text-end font-medium">{formatNumber(language, coverage.products)}</td>
          </tr>
          {PARTS.map(({ key, dot }) => (
            <tr key={key} className="border-ui-border-base border-t">
              <th scope="row" className="py-1 text-start font-normal">
                <span aria-hidden className={`me-2 inline-block size-2.5 rounded-sm ${dot}`} />
                {t(`size_guide_list.coverage_page.${key}`)}
              </th>
              <td className="py-1 text-end">{formatNumber(language, coverage[key])}</td>
            </tr>
          ))}
          {BESIDE.map((key) => (
            <tr key={key} className="border-ui-border-base border-t">
              <th scope="row" className="py-1 text-start font-normal">
                {t(`size_guide_list.coverage_page.${key}`)}
              </th>
              <td className="py-1 text-end">{formatNumber(language, coverage[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
