import { RouteFocusModal } from "@medusajs/dashboard/components"
import { EmptyState } from "../../../components/empty-state"
import { FeatureOff } from "../../../components/feature-off"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { econtImportTexts } from "../../../i18n/econt-import"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { can, useConfig } from "../../../lib/use-config"
import { ImportFrame } from "./components/import-frame"
import { RunImport } from "./run-import"

registerTexts(econtImportTexts)

const Gate = () => {
  const { t } = useText()
  return (
    <QueryState query={useConfig()} pending={<PageSkeleton />}>
      {(config) => {
        if (!config.features.econt) {
          return (
            <ImportFrame>
              <FeatureOff />
            </ImportFrame>
          )
        }
        return can(config, "bijou_econt_settings", "update") ? (
          <RunImport />
        ) : (
          <ImportFrame>
            <EmptyState className="py-24" title={t("econt_import.not_allowed")} hint={t("econt_import.not_allowed_hint")} />
          </ImportFrame>
        )
      }}
    </QueryState>
  )
}

/** The page `/econt/import`, loaded when it is first opened. */
const ImportPage = () => {
  const { t } = useText()
  return (
    <RouteFocusModal prev="/econt">
      <RouteFocusModal.Title asChild>
        <h1 className="sr-only">{t("econt_import.title")}</h1>
      </RouteFocusModal.Title>
      <RouteFocusModal.Description asChild>
        <p className="sr-only">{t("econt_import.description")}</p>
      </RouteFocusModal.Description>
      <Gate />
    </RouteFocusModal>
  )
}

export default ImportPage
