import { SideDrawer } from "../../../../components/side-drawer"
import { sizeGuideEditorDialogsTexts } from "../../../../i18n/size-guide-editor-dialogs"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { KeyTable } from "../components/key-table"

registerTexts(sizeGuideEditorDialogsTexts)

/** All keys of the editor. */
const KeysDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useText()
  return (
    <SideDrawer title={t("size_guide_dialog.keys.title")} hint={t("size_guide_dialog.keys.hint")} onClose={onClose}>
      <KeyTable />
    </SideDrawer>
  )
}

export default KeysDrawer
