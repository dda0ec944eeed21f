import { useParams } from "react-router-dom"
import { AssignmentPanel } from "../../assign/assignment-panel"
import { GuideAnalytics } from "../../list/guide-analytics"

/** What the shop does with the guide: where it is shown, or how buyers use it. Saved apart from the draft. */
const ShopPanel = ({ show }: { show: "assignments" | "use" }) => {
  const { id = "" } = useParams()
  return (
    <div className="mx-auto w-full max-w-3xl p-6">
      {show === "assignments" ? <AssignmentPanel guideId={id} /> : <GuideAnalytics guideId={id} />}
    </div>
  )
}

export default ShopPanel
