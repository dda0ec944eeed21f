import { useQueryClient } from "@tanstack/react-query"
import { useEffect, type ReactNode } from "react"
import type { ReviewImport } from "../../../../contracts/review-import"
import { toApiError, type ApiError } from "../../../lib/api-error"
import { reviewQueries } from "../api/queries"
import { deskLink } from "../widgets/desk-link"
import { CheckResult } from "./components/check-result"
import { CheckRunning } from "./components/check-running"
import { ColumnsStep } from "./components/columns-step"
import { ImportResult } from "./components/import-result"
import { UnmatchedProducts } from "./components/unmatched-products"
import { WizardFrame } from "./components/wizard-frame"
import { missingFields, stepOf, type Step } from "./draft"
import { ProductPicker } from "./product-picker"
import { importQueries, useCancelImport, useCheckImport, useConfirmImport } from "./queries"
import { RefusedLines } from "./refused-lines"
import { RunFooter } from "./run-footer"
import { useDraft } from "./use-draft"

type RunImportProps = {
  known: ReviewImport
  /** Step the address asks for. */
  wanted: string | null
  onStep: (step: Step) => void
  newImportLink: string
}

const errorOf = (...errors: unknown[]): ApiError | null => {
  const error = errors.find(Boolean)
  return error ? toApiError(error) : null
}

/** The desk must not show the queue of before the import. */
const useFreshReviews = (status: ReviewImport["status"]) => {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (status === "completed") {
      void queryClient.invalidateQueries({
        queryKey: reviewQueries.all(),
        predicate: ({ queryKey }) => queryKey[reviewQueries.all().length] !== importQueries.all().at(-1),
      })
    }
  }, [queryClient, status])
}

/** The steps of one import after its file is there. */
export const RunImport = ({ known, wanted, onStep, newImportLink }: RunImportProps) => {
  const { draft, change, isChanged } = useDraft(known)
  const check = useCheckImport(known.id)
  const confirm = useConfirmImport(known.id)
  const cancel = useCancelImport(known.id)
  useFreshReviews(known.status)

  const hasUnmatched =
    known.unmatched_products.length > 0 || known.refusals.some(({ code }) => code === "product_missing")
  const step = stepOf(known.status, wanted)
  const error = errorOf(check.error, confirm.error, cancel.error)
  const handleCheck = () => check.mutate(draft, { onSuccess: () => onStep("check") })
  const bodies: Record<Step, () => ReactNode> = {
    file: () => null,
    columns: () => <ColumnsStep known={known} draft={draft} onChange={change} error={error} />,
    check: () =>
      known.status === "checking" ? (
        <CheckRunning known={known} />
      ) : (
        <CheckResult
          known={known}
          error={error}
          unmatched={
            hasUnmatched && (
              <UnmatchedProducts
                names={known.unmatched_products}
                draft={draft}
                onChange={change}
                renderPicker={(props) => <ProductPicker {...props} />}
              />
            )
          }
          refused={known.rows_refused > 0 && known.status === "checked" && <RefusedLines known={known} />}
        />
      ),
    import: () => (
      <ImportResult known={known} reviewsLink={deskLink({ source: known.format })} anotherLink={newImportLink} />
    ),
  }
  const canGoBack = known.status === "checked" || known.status === "failed"
  return (
    <WizardFrame
      step={step}
      reachable={canGoBack ? ["columns", "check"] : []}
      onStep={onStep}
      footer={
        <RunFooter
          known={known}
          step={step}
          isChanged={isChanged}
          canCheck={missingFields(draft.mapping).length === 0}
          pending={{ check: check.isPending, confirm: confirm.isPending, cancel: cancel.isPending }}
          onBack={() => onStep("columns")}
          onCheck={handleCheck}
          onConfirm={() => confirm.mutate(undefined)}
          onCancel={() => cancel.mutate(undefined)}
        />
      }
    >
      {bodies[step]()}
    </WizardFrame>
  )
}
