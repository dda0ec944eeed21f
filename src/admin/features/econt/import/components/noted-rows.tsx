import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import type { LegacyRowReport } from "../../../../../contracts/econt-legacy"
import { Panel, StepSection } from "../../../../components/step-frame"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

/** Rows shown at a time. */
const PAGE = 50

const COLORS = { created: "green", would_create: "blue", exists: "grey", skipped: "orange" } as const

const NotedRow = ({ row }: { row: LegacyRowReport }) => {
  const { t } = useText()
  const { order_id, shipment_number, legacy_id, outcome, notes } = row
  const name = shipment_number ?? t("econt_import.rows.no_number")
  return (
    <li className="flex flex-col gap-y-1 px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Text size="small" leading="compact" weight="plus" className="tabular-nums">
          {order_id && !notes.includes("order_missing") ? (
            <Link
              to={`/orders/${order_id}`}
              className="text-ui-tag-blue-text focus-visible:shadow-borders-focus rounded outline-none hover:underline"
            >
              {name}
            </Link>
          ) : (
            name
          )}
        </Text>
        <Badge size="2xsmall" color={COLORS[outcome]}>
          {t(`econt_import.outcome.${outcome}`)}
        </Badge>
      </div>
      <ul className="txt-small text-ui-fg-subtle list-disc ps-4">
        {notes.map((note) => (
          <li key={note}>{t(`econt_import.note.${note}`)}</li>
        ))}
      </ul>
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle break-all">
        {t("econt_import.rows.id", { id: legacy_id })}
      </Text>
    </li>
  )
}

/** Earlier shipments that are left out or not complete, each with the reason. */
export const NotedRows = ({ rows }: { rows: readonly LegacyRowReport[] }) => {
  const { t, language } = useText()
  const [shown, setShown] = useState(PAGE)
  const left = rows.length - shown
  return (
    <StepSection title={t("econt_import.rows.title")} hint={t("econt_import.rows.hint")}>
      <Panel>
        <ul className="divide-ui-border-base divide-y">
          {rows.slice(0, shown).map((row) => (
            <NotedRow key={row.legacy_id} row={row} />
          ))}
        </ul>
        {left > 0 && (
          <div className="border-ui-border-base border-t px-4 py-3">
            <Button size="small" variant="secondary" onClick={() => setShown(shown + PAGE)}>
              {t("econt_import.rows.more", { count: left, number: formatNumber(language, left) })}
            </Button>
          </div>
        )}
      </Panel>
    </StepSection>
  )
}
