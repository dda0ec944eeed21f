import { SideDrawer } from "../../../components/side-drawer"
import { useText } from "../../../lib/text"
import { AssignmentPanel } from "./assignment-panel"
import { isInOpenList } from "../../../components/combobox"

type AssignmentDrawerProps = { guideId: string; title: string; onClose: () => void }

/** The rules of a guide beside the page that is open. */
export const AssignmentDrawer = ({ guideId, title, onClose }: AssignmentDrawerProps) => {
  const { t } = useText()
  return (
    <SideDrawer
      title={title ? t("size_guide_assign.title_of", { title }) : t("size_guide_assign.title")}
      onEscapeKeyDown={(event) => isInOpenList(event) && event.preventDefault()}
      onClose={onClose}
    >
      <AssignmentPanel guideId={guideId} />
    </SideDrawer>
  )
}
