import { CheckCircleSolid, XCircleSolid } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { ReviewImport } from "../../../../../contracts/review-import"
import { EmptyState } from "../../../../components/empty-state"
import { RunningWork } from "../../../../components/running-work"
import { formatDate, formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { useAmount } from "../use-amount"

type ImportResultProps = {
  known: ReviewImport
  /** Address of the desk with what was imported. */
  reviewsLink: string
  /** Address of a new import. */
  anotherLink: string
}

const Another = ({ to }: { to: string }) => {
  const { t } = useText()
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to={to}>{t("review_import.import.another")}</Link>
    </Button>
  )
}

const Completed = ({ known, reviewsLink, anotherLink }: ImportResultProps) => {
  const { t, language } = useText()
  const amount = useAmount(known)
  const count = known.reviews_accepted + known.replies_accepted
  const refused = known.rows_refused
  const when = formatDate(language, known.completed_at ?? known.created_at, "moment")
  const skipped =
    refused > 0 ? ` ${t("review_import.import.skipped", { count: refused, number: formatNumber(language, refused) })}` : ""
  return (
    <EmptyState
      className="py-24"
      icon={<CheckCircleSolid className="text-ui-tag-green-icon" />}
      title={t("review_import.import.done", { count, amount })}
      hint={`${t("review_import.import.done_hint", { name: known.filename, when })}${skipped}`}
      actions={
        <>
          <Another to={anotherLink} />
          <Button size="small" asChild>
            <Link to={reviewsLink}>{t("review_import.import.open")}</Link>
          </Button>
        </>
      }
    />
  )
}

/** Last step: the import while it runs, and how it ended. */
export const ImportResult = (props: ImportResultProps) => {
  const { known, anotherLink } = props
  const { t, language } = useText()
  if (known.status === "completed") {
    return (
      <div role="status">
        <Completed {...props} />
      </div>
    )
  }
  if (known.status === "cancelled") {
    return (
      <EmptyState
        className="py-24"
        icon={<XCircleSolid />}
        title={t("review_import.import.cancelled")}
        hint={t("review_import.import.cancelled_hint")}
        actions={<Another to={anotherLink} />}
      />
    )
  }
  return (
    <RunningWork
      heading={t("review_import.import.running", { name: known.filename })}
      hint={t("review_import.import.running_hint")}
      share={known.rows_accepted > 0 ? known.rows_imported / known.rows_accepted : 0}
      numbers={t("review_import.import.progress", {
        done: formatNumber(language, known.rows_imported),
        total: formatNumber(language, known.rows_accepted),
      })}
    />
  )
}
