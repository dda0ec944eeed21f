import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import type { Target } from "../../../../contracts/size-guide-assignment"
import { QueryState } from "../../../components/query-state"
import { sizeGuideAssignTexts } from "../../../i18n/size-guide-assign"
import { sizeGuideWidgetTexts } from "../../../i18n/size-guide-widgets"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { assignmentQueries } from "../api/assignments"
import { useMay } from "../assign/use-may"
import { ExplainDrawer } from "../explain/explain-drawer"
import { GuideSelector } from "./guide-selector"
import { OtherRules } from "./other-rules"
import { ShownGuide } from "./shown-guide"
import { WidgetFrame, WidgetFrameSkeleton } from "./widget-frame"

registerTexts(sizeGuideWidgetTexts)
registerTexts(sizeGuideAssignTexts)

const ProductGuide = ({ productId }: { productId: string }) => {
  const { t } = useText()
  const mayChange = useMay("update")
  const target = useMemo<Target>(() => ({ type: "product", id: productId }), [productId])
  const found = useQuery(assignmentQueries.for(target))
  const [isExplained, setIsExplained] = useState(false)
  return (
    <WidgetFrame>
      <QueryState query={found} pending={<WidgetFrameSkeleton />}>
        {(answer) => (
          <div className="flex flex-col gap-y-4 px-6 py-4">
            {answer.resolved && <ShownGuide resolved={answer.resolved} onExplain={() => setIsExplained(true)} />}
            <GuideSelector target={target} answer={answer} label={t("size_guide_widgets.own_rule")} canChange={mayChange} />
            <OtherRules assignments={answer.assignments} />
          </div>
        )}
      </QueryState>
      {isExplained && <ExplainDrawer productId={productId} onClose={() => setIsExplained(false)} />}
    </WidgetFrame>
  )
}

/** Card of the product page; draws nothing while the feature is off or the reader may not see guides. */
const ProductWidget = ({ productId }: { productId: string }) =>
  useMay("read") ? <ProductGuide key={productId} productId={productId} /> : null

export default ProductWidget
