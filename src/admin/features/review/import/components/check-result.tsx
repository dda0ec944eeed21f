import { InlineTip } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { ReviewImport } from "../../../../../contracts/review-import"
import { errorSentence } from "../../../../components/error-state"
import type { ApiError } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"
import { CheckNumbers, CheckWarnings } from "./check-numbers"
import { StepFrame } from "../../../../components/step-frame"

type CheckResultProps = {
  known: ReviewImport
  /** Why the last button did not do what it says. */
  error: ApiError | null
  /** The products to choose, and the refused lines; left out where there are none. */
  unmatched: ReactNode
  refused: ReactNode
}

/** Third step when the file is read: what the import will do. */
export const CheckResult = ({ known, error, unmatched, refused }: CheckResultProps) => {
  const { t } = useText()
  return (
    <StepFrame heading={t("review_import.check.heading")} hint={known.filename}>
      {error && (
        <InlineTip role="alert" variant="error" label={t("review_import.import.failed")}>
          {errorSentence(t, error)}
        </InlineTip>
      )}
      {known.status === "failed" && (
        <InlineTip role="alert" variant="error" label={t("review_import.import.failed")}>
          {known.error} {t("review_import.import.failed_hint")}
        </InlineTip>
      )}
      {known.status === "checked" && known.rows_accepted === 0 && (
        <InlineTip role="alert" variant="error" label={t("review_import.status.checked")}>
          {t("review_import.check.nothing")}
        </InlineTip>
      )}
      {known.rows_read > 0 && <CheckNumbers known={known} />}
      {known.warnings.length > 0 && <CheckWarnings warnings={known.warnings} />}
      {unmatched}
      {refused}
    </StepFrame>
  )
}
