import { CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Badge, Text } from "@medusajs/ui"
import type { ReviewImport } from "../../../../../contracts/review-import"
import { NumberPanel } from "../../../../components/number-panel"
import { Panel, StepSection } from "../../../../components/step-frame"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

/** Rows read, accepted and refused. */
export const CheckNumbers = ({ known }: { known: ReviewImport }) => {
  const { t } = useText()
  const numbers = [
    { name: t("review_import.check.read"), value: known.rows_read, icon: null },
    {
      name: t("review_import.check.accepted"),
      value: known.rows_accepted,
      icon: known.rows_accepted > 0 && <CheckCircleSolid aria-hidden className="text-ui-tag-green-icon" />,
    },
    {
      name: t("review_import.check.refused"),
      value: known.rows_refused,
      icon: known.rows_refused > 0 && <ExclamationCircleSolid aria-hidden className="text-ui-tag-red-icon" />,
    },
  ]
  return <NumberPanel numbers={numbers} />
}

/** What is odd about the file and does not stop it. */
export const CheckWarnings = ({ warnings }: { warnings: ReviewImport["warnings"] }) => {
  const { t, language } = useText()
  return (
    <StepSection title={t("review_import.check.warnings")}>
      <Panel>
        <ul className="divide-y">
          {warnings.map(({ code, rows }) => (
            <li key={code} className="flex items-start justify-between gap-x-4 px-4 py-3">
              <Text size="small" className="text-pretty">
                {t(`review_import.warning.${code}`)}
              </Text>
              <Badge size="2xsmall" color="orange" className="shrink-0 whitespace-nowrap tabular-nums">
                {t("review_import.check.rows", { count: rows, number: formatNumber(language, rows) })}
              </Badge>
            </li>
          ))}
        </ul>
      </Panel>
    </StepSection>
  )
}
