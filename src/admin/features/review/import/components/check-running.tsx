import type { ReviewImport } from "../../../../../contracts/review-import"
import { RunningWork } from "../../../../components/running-work"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

/** Third step while the file is read. */
export const CheckRunning = ({ known }: { known: ReviewImport }) => {
  const { t, language } = useText()
  return (
    <RunningWork
      heading={t("review_import.check.running", { name: known.filename })}
      hint={t("review_import.check.running_hint")}
      share={known.bytes_total > 0 ? known.bytes_read / known.bytes_total : 0}
      numbers={t("review_import.check.rows", { count: known.rows_read, number: formatNumber(language, known.rows_read) })}
    />
  )
}
