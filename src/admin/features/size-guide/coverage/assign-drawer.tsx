import { SideDrawer } from "../../../components/side-drawer"
import { useText } from "../../../lib/text"
import { AssignForm, type Saved } from "../assign/assign-form"
import { isInOpenList } from "../../../components/combobox"
import { newDraft } from "../assign/draft"
import type { NamedTarget } from "../assign/names"

type AssignDrawerProps = { targets: NamedTarget[]; onSaved: (saved: Saved) => void; onClose: () => void }

/** Gives the chosen products a guide, with the same preview as everywhere. */
export const AssignDrawer = ({ targets, onSaved, onClose }: AssignDrawerProps) => {
  const { t } = useText()
  return (
    <SideDrawer
      title={t("size_guide_list.coverage_page.assign_title", { count: targets.length })}
      onEscapeKeyDown={(event) => isInOpenList(event) && event.preventDefault()}
      onClose={onClose}
    >
      <AssignForm canChooseGuide initial={newDraft(null, targets)} onSaved={onSaved} onCancel={onClose} />
    </SideDrawer>
  )
}
