import { AnnouncerProvider } from "../../../components/announcer"
import { FeatureOff } from "../../../components/feature-off"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { reviewTexts } from "../../../i18n/review"
import { registerTexts } from "../../../lib/register-texts"
import { useConfig } from "../../../lib/use-config"
import { Desk } from "./desk"

registerTexts(reviewTexts)

/** The page `/reviews`, loaded when it is first opened. */
const DeskPage = () => {
  const config = useConfig()
  return (
    <QueryState query={config} pending={<PageSkeleton />}>
      {(data) =>
        data.features.review ? (
          <AnnouncerProvider>
            <Desk config={data} />
          </AnnouncerProvider>
        ) : (
          <FeatureOff />
        )
      }
    </QueryState>
  )
}

export default DeskPage
