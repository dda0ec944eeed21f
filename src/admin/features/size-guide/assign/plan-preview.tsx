import { Skeleton, Text } from "@medusajs/ui"
import { QueryState } from "../../../components/query-state"
import { useText } from "../../../lib/text"
import type { Plan } from "../api/assignments"
import { PreviewResult } from "./components/preview-result"
import type { usePlanPreview } from "./use-plan-preview"

type PlanPreviewProps = { plan: Plan | null; preview: ReturnType<typeof usePlanPreview> }

/** The affected products of a plan, or what is missing before they can be shown. */
export const PlanPreview = ({ plan, preview }: PlanPreviewProps) => {
  const { t } = useText()
  if (!plan) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("size_guide_assign.preview.wait")}
      </Text>
    )
  }
  const pending = (
    <div className="flex flex-col gap-y-2" aria-busy>
      <Skeleton className="h-5 w-40" />
      <Skeleton className="h-16 w-full" />
    </div>
  )
  return (
    <div aria-busy={!preview.isCurrent} className={preview.isCurrent ? undefined : "opacity-60"}>
      <QueryState query={preview.query} pending={pending}>
        {(answer) => <PreviewResult preview={answer} />}
      </QueryState>
    </div>
  )
}
