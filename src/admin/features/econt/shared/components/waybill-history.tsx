import type { WaybillDetail } from "../../../../../contracts/econt-waybill"
import { useText } from "../../../../lib/text"
import { historyWords } from "../history"
import { formatSofia } from "../sofia-date"

/** Who did what with a waybill, the latest first. */
export const WaybillHistory = ({ history }: Pick<WaybillDetail, "history">) => {
  const { t, language } = useText()
  return (
    <ul className="flex flex-col gap-y-1.5">
      {history.map((entry) => (
        <li key={`${entry.action}-${entry.created_at}`} className="txt-compact-small flex flex-wrap justify-between gap-x-3">
          <span className="min-w-0 break-words">{historyWords(t, entry)}</span>
          <span className="text-ui-fg-subtle">
            {entry.actor ?? t("econt_parcel.history.somebody")} · <time dateTime={entry.created_at}>{formatSofia(language, entry.created_at)}</time>
          </span>
        </li>
      ))}
    </ul>
  )
}
