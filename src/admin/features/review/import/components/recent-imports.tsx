import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { ReviewImport } from "../../../../../contracts/review-import"
import { formatDate, formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { ImportStatusBadge } from "./import-status-badge"
import { Panel } from "../../../../components/step-frame"

const Numbers = ({ known }: { known: ReviewImport }) => {
  const { t, language } = useText()
  const number = (value: number) => formatNumber(language, value)
  if (known.status === "completed") {
    return t("review_import.file.imported_of", {
      count: known.rows_read,
      imported: number(known.rows_imported),
      read: number(known.rows_read),
    })
  }
  return known.rows_read > 0
    ? t("review_import.file.rows_read", { count: known.rows_read, number: number(known.rows_read) })
    : null
}

type RecentImportsProps = { imports: ReviewImport[]; linkTo: (id: string) => string }

/** Imports of late; each leads back to where it stands. */
export const RecentImports = ({ imports, linkTo }: RecentImportsProps) => {
  const { t, language } = useText()
  if (imports.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("review_import.file.recent_empty")}
      </Text>
    )
  }
  return (
    <Panel>
      <ul className="divide-y">
        {imports.map((known) => (
          <li
            key={known.id}
            className="hover:bg-ui-bg-base-hover transition-fg relative flex items-center justify-between gap-x-4 px-4 py-3"
          >
            <div className="flex min-w-0 flex-col gap-y-0.5">
              <Text size="small" leading="compact" weight="plus" className="truncate">
                <Link
                  to={linkTo(known.id)}
                  aria-label={t("review_import.file.open", { name: known.filename })}
                  className="focus-visible:after:shadow-borders-focus outline-none after:absolute after:inset-0 after:rounded-lg"
                >
                  {known.filename}
                </Link>
              </Text>
              <Text size="xsmall" leading="compact" className="text-ui-fg-subtle flex flex-wrap gap-x-2">
                <span>{formatDate(language, known.created_at, "moment")}</span>
                <span>
                  <Numbers known={known} />
                </span>
              </Text>
            </div>
            <ImportStatusBadge status={known.status} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
