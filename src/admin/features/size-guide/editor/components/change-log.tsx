import { Text } from "@medusajs/ui"
import type { ListGuideChangesResponse } from "../../../../../contracts/size-guide-history"
import { formatDate, formatRelative } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { ChangeList } from "./change-list"

/** Saved changes by person and moment. */
export const ChangeLog = ({ entries }: { entries: ListGuideChangesResponse["changes"] }) => {
  const { t, language } = useText()
  return (
    <ol className="flex flex-col gap-y-5">
      {entries.map(({ version, at, by, changes, more }) => (
        <li key={version} className="flex flex-col gap-y-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <Text size="small" weight="plus">
              {by?.name ?? t("size_guide_dialog.changes.system")}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              <time dateTime={at} title={formatDate(language, at, "moment")}>
                {formatRelative(language, at)}
              </time>
            </Text>
          </div>
          <ChangeList changes={changes} more={more} />
        </li>
      ))}
    </ol>
  )
}
