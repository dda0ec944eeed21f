import { ArrowDownTray } from "@medusajs/icons"
import { Badge, Button, Table, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { ImportRow, ReviewImport } from "../../../../../contracts/review-import"
import { StarRating } from "../../../../components/star-rating"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { Panel, StepSection } from "../../../../components/step-frame"

/** Lines that are not taken, each with its number and its reason. */
export const RefusedRows = ({ rows, more }: { rows: ImportRow[]; more: ReactNode }) => {
  const { t } = useText()
  return (
    <>
      <Table className="table-fixed" aria-label={t("review_import.check.refusals")}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell className="w-16">{t("review_import.check.line")}</Table.HeaderCell>
            <Table.HeaderCell className="w-1/3">{t("review_import.check.reason")}</Table.HeaderCell>
            <Table.HeaderCell>{t("review_import.check.content")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.line} className="align-top">
              <Table.Cell className="py-2.5 tabular-nums">{row.line}</Table.Cell>
              <Table.Cell className="py-2.5 pr-4">
                <span className="text-ui-fg-base block text-pretty break-words">
                  {row.reason && t(`review_import.refusal.${row.reason}`)}
                </span>
                {row.detail && <span className="block break-words">{row.detail}</span>}
              </Table.Cell>
              <Table.Cell className="py-2.5 pr-4">
                {row.rating !== null && <StarRating rating={row.rating} />}
                <span className="line-clamp-2 break-words">{row.body}</span>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {more}
    </>
  )
}

type RefusalsProps = {
  refusals: ReviewImport["refusals"]
  onDownload: () => void
  isDownloading: boolean
  /** The lines themselves, in whatever state they are. */
  children: ReactNode
}

/** Why lines are refused, by reason and one by one, and all of them as a file. */
export const Refusals = ({ refusals, onDownload, isDownloading, children }: RefusalsProps) => {
  const { t, language } = useText()
  return (
    <StepSection
      title={t("review_import.check.refusals")}
      hint={t("review_import.check.refusals_hint")}
      action={
        <Button size="small" variant="secondary" onClick={onDownload} isLoading={isDownloading}>
          <ArrowDownTray />
          {t("review_import.check.download")}
        </Button>
      }
    >
      <ul className="flex flex-wrap gap-2">
        {refusals.map(({ code, rows }) => (
          <li key={code}>
            <Badge size="small" className="gap-x-1.5">
              {t(`review_import.refusal.${code}`)}
              <Text as="span" size="small" weight="plus" className="tabular-nums">
                {formatNumber(language, rows)}
              </Text>
            </Badge>
          </li>
        ))}
      </ul>
      <Panel>{children}</Panel>
    </StepSection>
  )
}
