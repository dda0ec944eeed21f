import { SideDrawer } from "../../../../components/side-drawer"
import { useText } from "../../../../lib/text"
import { KeyTable } from "../components/key-table"

/** All keys of the editor. */
const KeysDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useText()
  return (
    <SideDrawer title={t("size_guide_editor.keys.title")} hint={t("size_guide_editor.keys.hint")} onClose={onClose}>
      <KeyTable />
    </SideDrawer>
  )
}

export default KeysDrawer
