import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { Target } from "../../../../contracts/size-guide-assignment"
import { QueryState } from "../../../components/query-state"
import { sizeGuideAssignTexts } from "../../../i18n/size-guide-assign"
import { sizeGuideWidgetTexts } from "../../../i18n/size-guide-widgets"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { assignmentQueries } from "../api/assignments"
import { useMay } from "../assign/use-may"
import { GuideSelector } from "./guide-selector"
import { OtherRules } from "./other-rules"
import { WidgetFrame, WidgetFrameSkeleton } from "./widget-frame"

registerTexts(sizeGuideWidgetTexts)
registerTexts(sizeGuideAssignTexts)

type TargetWidgetProps = { type: "category" | "collection" | "type" | "tag"; id: string }

const TargetGuide = ({ type, id }: TargetWidgetProps) => {
  const { t } = useText()
  const mayChange = useMay("update")
  const target = useMemo<Target>(() => ({ type, id }), [type, id])
  const found = useQuery(assignmentQueries.for(target))
  return (
    <WidgetFrame>
      <QueryState query={found} pending={<WidgetFrameSkeleton />}>
        {(answer) => (
          <div className="flex flex-col gap-y-4 px-6 py-4">
            <GuideSelector target={target} answer={answer} label={t("size_guide_widgets.choose")} canChange={mayChange} />
            <OtherRules assignments={answer.assignments} />
          </div>
        )}
      </QueryState>
    </WidgetFrame>
  )
}

/** Card of a category, collection, type or tag; draws nothing while the feature is off or may not be seen. */
const TargetWidget = ({ type, id }: TargetWidgetProps) =>
  useMay("read") ? <TargetGuide key={id} type={type} id={id} /> : null

export default TargetWidget
