import { Badge, Text } from "@medusajs/ui"
import type { LegacyImportResponse } from "../../../../../contracts/size-guide-exchange"
import { useText } from "../../../../lib/text"

const COLORS = { created: "green", would_create: "blue", exists: "grey" } as const

/** Guides of the earlier module, what is in each, and what becomes of it. */
export const LegacyGuides = ({ guides }: { guides: LegacyImportResponse["guides"] }) => {
  const { t } = useText()
  return (
    <ul className="border-ui-border-base divide-ui-border-base divide-y rounded-lg border">
      {guides.map(({ handle, title, rows, how_to, outcome, problems }) => (
        <li key={handle} className="flex flex-col gap-y-1 px-3 py-2">
          <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <Text size="small" weight="plus" className="min-w-0 break-words">
              {title}
            </Text>
            <Badge size="2xsmall" color={COLORS[outcome]}>
              {t(`size_guide_list.legacy_dialog.${outcome}`)}
            </Badge>
          </span>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("size_guide_list.legacy_dialog.rows", { count: rows })}
            {", "}
            {t("size_guide_list.legacy_dialog.how_to", { count: how_to })}
          </Text>
          {problems.length > 0 && (
            <ul className="text-ui-tag-orange-text txt-xsmall list-disc ps-4">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
