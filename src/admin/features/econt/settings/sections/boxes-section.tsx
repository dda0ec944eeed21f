import { useText } from "../../../../lib/text"
import type { Box } from "../../../../../contracts/econt-settings"
import { BoxesGrid } from "../components/boxes-grid"
import { RemovedNote } from "../components/removed-note"
import { SettingsSection } from "../../../../components/settings-section"
import { newBox } from "../form/draft"
import { useSettingsForm } from "../form/form-context"
import { useRemoval } from "../form/use-removal"

/** Boxes the shop packs in. */
export const BoxesSection = () => {
  const { t } = useText()
  const { settings, isReadOnly, change, errorAt } = useSettingsForm()
  const { boxes } = settings
  const setAll = (next: Box[]) => change({ boxes: next })
  const { removed, remove, undo } = useRemoval(boxes, setAll)
  return (
    <SettingsSection id="boxes" title={t("econt_settings.boxes.title")} hint={t("econt_settings.boxes.hint")}>
      <BoxesGrid
        boxes={boxes}
        isReadOnly={isReadOnly}
        errorAt={(index, field) => errorAt(`boxes.${index}.${field}`)}
        onChange={setAll}
        onAdd={() => setAll([...boxes, newBox(boxes)])}
        onRemove={remove}
      />
      {removed && <RemovedNote name={removed.name || t("econt_settings.boxes.title")} onUndo={undo} />}
    </SettingsSection>
  )
}
