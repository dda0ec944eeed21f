import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link, useSearchParams } from "react-router-dom"
import { EmptyState } from "../../../components/empty-state"
import { ErrorState } from "../../../components/error-state"
import { FeatureOff } from "../../../components/feature-off"
import { QueryState } from "../../../components/query-state"
import { reviewImportTexts } from "../../../i18n/review-import"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { can, useConfig } from "../../../lib/use-config"
import { WidgetCardSkeleton } from "../widgets/widget-card"
import { ChooseFile } from "./choose-file"
import { WizardFrame } from "./components/wizard-frame"
import type { Step } from "./draft"
import { importQueries } from "./queries"
import { RunImport } from "./run-import"

registerTexts(reviewImportTexts)

const HERE = "/reviews/import"
const linkTo = (id: string) => `${HERE}?${new URLSearchParams({ id }).toString()}`

const Skeleton = () => (
  <div className="mx-auto w-full max-w-[720px] py-12">
    <WidgetCardSkeleton rows={6} />
  </div>
)

const Missing = () => {
  const { t } = useText()
  return (
    <EmptyState
      className="py-24"
      title={t("review_import.import.missing")}
      hint={t("review_import.import.missing_hint")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to={HERE}>{t("review_import.import.another")}</Link>
        </Button>
      }
    />
  )
}

const Wizard = () => {
  const [params, setParams] = useSearchParams()
  const id = params.get("id")
  const query = useQuery({ ...importQueries.detail(id ?? ""), enabled: id !== null })
  const handleStep = (step: Step) =>
    setParams({ ...(id ? { id } : {}), ...(step === "columns" ? { step } : {}) }, { replace: true })
  if (id === null) {
    return <ChooseFile linkTo={linkTo} onUploaded={(uploaded) => setParams({ id: uploaded })} />
  }
  const frame = (children: React.ReactNode) => (
    <WizardFrame step="file" reachable={[]} onStep={() => undefined}>
      {children}
    </WizardFrame>
  )
  return (
    <QueryState
      query={query}
      pending={frame(<Skeleton />)}
      renderError={(error, retry) =>
        frame(error.kind === "missing" ? <Missing /> : <ErrorState error={error} onRetry={retry} className="py-24" />)
      }
    >
      {(known) => (
        <RunImport
          key={known.id}
          known={known}
          wanted={params.get("step")}
          onStep={handleStep}
          newImportLink={HERE}
        />
      )}
    </QueryState>
  )
}

const Gate = () => {
  const { t } = useText()
  const config = useConfig()
  return (
    <QueryState query={config} pending={<Skeleton />}>
      {(known) => {
        if (!known.features.review) {
          return <FeatureOff />
        }
        return can(known, "bijou_review", "create") ? (
          <Wizard />
        ) : (
          <EmptyState
            className="py-24"
            title={t("review_import.import.not_allowed")}
            hint={t("review_import.import.not_allowed_hint")}
          />
        )
      }}
    </QueryState>
  )
}

/** The import page: one import at a time, named by the address, so that a reload loses nothing. */
const ImportPage = () => {
  const { t } = useText()
  return (
    <RouteFocusModal prev="/reviews">
      <RouteFocusModal.Title asChild>
        <h1 className="sr-only">{t("review_import.title")}</h1>
      </RouteFocusModal.Title>
      <RouteFocusModal.Description asChild>
        <p className="sr-only">{t("review_import.description")}</p>
      </RouteFocusModal.Description>
      <Gate />
    </RouteFocusModal>
  )
}

export default ImportPage
