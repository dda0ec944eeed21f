import { formatRelative } from "../../../lib/format"
import { useText } from "../../../lib/text"
import type { RowMark } from "./row-mark"

/** One line that says what happened to a row since the list was loaded. */
export const RowNote = ({ mark }: { mark: RowMark }) => {
  const { t, language } = useText()
  if (mark.kind === "gone") {
    return <>{t("review.row.gone")}</>
  }
  if (mark.kind === "failed") {
    return <>{t("review.row.failed", { reason: mark.reason })}</>
  }
  const decided = t(`review.decided.${mark.decision}`)
  if (mark.kind === "elsewhere") {
    const when = mark.at ? formatRelative(language, mark.at) : ""
    return (
      <>{mark.by ? t("review.row.by", { decided, when, name: mark.by }) : t("review.row.by_unknown", { decided, when })}</>
    )
  }
  return <>{mark.phase === "queued" ? `${decided} · ${t("review.row.queued")}` : decided}</>
}
