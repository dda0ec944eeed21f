import { useQuery } from "@tanstack/react-query"
import { AnnouncerProvider } from "../../../components/announcer"
import { FeatureOff } from "../../../components/feature-off"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { econtTexts } from "../../../i18n/econt"
import { econtDeskTexts } from "../../../i18n/econt-desk"
import { econtParcelTexts } from "../../../i18n/econt-parcel"
import { econtProblemsTexts } from "../../../i18n/econt-problems"
import { registerTexts } from "../../../lib/register-texts"
import { can, useConfig } from "../../../lib/use-config"
import { orderQueries } from "../api/orders"
import { NoAccess } from "./components/page-states"
import { Desk } from "./desk"

registerTexts(econtTexts)
registerTexts(econtDeskTexts)
registerTexts(econtParcelTexts)
registerTexts(econtProblemsTexts)

const WithOverview = () => (
  <QueryState query={useQuery(orderQueries.overview())} pending={<PageSkeleton />}>
    {(overview) => <Desk overview={overview} />}
  </QueryState>
)

/** The page `/econt`, loaded when it is first opened. */
const DeskPage = () => (
  <AnnouncerProvider>
    <QueryState query={useConfig()} pending={<PageSkeleton />}>
      {(config) => (!config.features.econt ? <FeatureOff /> : can(config, "bijou_econt", "read") ? <WithOverview /> : <NoAccess />)}
    </QueryState>
  </AnnouncerProvider>
)

export default DeskPage
