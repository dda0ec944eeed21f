import { Badge, Text } from "@medusajs/ui"
import type { ImportBundleResponse } from "../../../../../contracts/size-guide-exchange"
import { useText } from "../../../../lib/text"

const COLORS = { created: "green", replaced: "orange", copied: "blue", skipped: "grey", unchanged: "grey" } as const

type ImportOutcomesProps = { title: string; results: ImportBundleResponse["results"] }

/** What becomes of each guide of a file. */
export const ImportOutcomes = ({ title, results }: ImportOutcomesProps) => {
  const { t } = useText()
  return (
    <section aria-label={title} className="flex flex-col gap-y-2">
      <Text size="small" weight="plus" role="status">
        {title}
      </Text>
      <ul className="border-ui-border-base divide-ui-border-base divide-y rounded-lg border">
        {results.map(({ handle, outcome, changes }) => (
          <li key={handle} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-3 py-2">
            <Text size="small" className="min-w-0 break-all">
              {handle}
            </Text>
            <span className="flex items-center gap-x-2">
              {outcome === "replaced" && (
                <Text as="span" size="xsmall" className="text-ui-fg-subtle">
                  {t("size_guide_list.bundle.changes", { count: changes })}
                </Text>
              )}
              <Badge size="2xsmall" color={COLORS[outcome]}>
                {t(`size_guide_list.bundle.${outcome}`)}
              </Badge>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
