import { useQuery } from "@tanstack/react-query"
import { reviewWidgetTexts } from "../../../i18n/review-widgets"
import { registerTexts } from "../../../lib/register-texts"
import { reviewQueries } from "../api/queries"
import { useCanReadReviews } from "./use-can-read"
import { WaitingMark } from "./waiting-mark"

registerTexts(reviewWidgetTexts)

/** Time between two looks; the desk keeps the same numbers current while it is open. */
const EVERY_MS = 30_000

const Waiting = () => {
  const { data } = useQuery({ ...reviewQueries.counts(), refetchInterval: EVERY_MS, refetchOnWindowFocus: true })
  return <WaitingMark pending={data?.counts.pending ?? null} />
}

/** Mark of the top bar; draws nothing while the feature is off or the reader may not see reviews. */
const TopbarWidget = () => (useCanReadReviews() ? <Waiting /> : null)

export default TopbarWidget
