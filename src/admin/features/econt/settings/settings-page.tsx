import { useQuery } from "@tanstack/react-query"
import { FeatureOff } from "../../../components/feature-off"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { econtPlacesTexts } from "../../../i18n/econt-places"
import { econtSettingsTexts } from "../../../i18n/econt-settings"
import { registerTexts } from "../../../lib/register-texts"
import { can, useConfig } from "../../../lib/use-config"
import { settingsQueries } from "../api/settings"
import { SettingsForm } from "./settings-form"

registerTexts(econtPlacesTexts)
registerTexts(econtSettingsTexts)

const Settings = ({ isReadOnly }: { isReadOnly: boolean }) => {
  const settings = useQuery(settingsQueries.detail())
  return (
    <QueryState query={settings} pending={<PageSkeleton />}>
      {(initial) => <SettingsForm initial={initial} isReadOnly={isReadOnly} />}
    </QueryState>
  )
}

/** The page `/econt/settings`, loaded when it is first opened. */
const SettingsPage = () => (
  <QueryState query={useConfig()} pending={<PageSkeleton />}>
    {(config) =>
      config.features.econt ? <Settings isReadOnly={!can(config, "bijou_econt_settings", "update")} /> : <FeatureOff />
    }
  </QueryState>
)

export default SettingsPage
