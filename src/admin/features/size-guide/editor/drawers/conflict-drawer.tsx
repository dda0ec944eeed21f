import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import type { DocumentChange } from "../../../../../contracts/size-guide-history"
import { sizeGuideEditorDialogsTexts } from "../../../../i18n/size-guide-editor-dialogs"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { ClashList } from "../components/clash-list"
import type { Side } from "../save/clashes"

registerTexts(sizeGuideEditorDialogsTexts)

type ConflictDialogProps = {
  /** Who saved in between; null where nobody knows. */
  name: string | null
  clashes: readonly DocumentChange[]
  onSettle: (sides: readonly Side[]) => void
}

/** Lets a person choose where two have changed the same place. It cannot be closed without a choice: nothing is saved before. */
const ConflictDialog = ({ name, clashes, onSettle }: ConflictDialogProps) => {
  const { t } = useText()
  const [sides, setSides] = useState<readonly (Side | null)[]>(() => clashes.map(() => null))
  const [isBusy, setBusy] = useState(false)
  const left = sides.filter((side) => side === null).length
  const all = (side: Side) => setSides(clashes.map(() => side))
  const settle = () => {
    setBusy(true)
    onSettle(sides.map((side) => side ?? "mine"))
  }
  return (
    <FocusModal open>
      <FocusModal.Content
        className="!inset-2 sm:!inset-x-auto sm:!left-1/2 sm:w-[720px] sm:max-w-[calc(100vw-16px)] sm:-translate-x-1/2"
        onEscapeKeyDown={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <header className="border-ui-border-base flex flex-col gap-y-1 border-b px-6 py-4">
          <FocusModal.Title asChild>
            <Heading level="h2">
              {t("size_guide_dialog.conflict.title", { name: name ?? t("size_guide_editor.merge.somebody") })}
            </Heading>
          </FocusModal.Title>
          <FocusModal.Description asChild>
            <Text size="small" className="text-ui-fg-subtle">
              {t("size_guide_dialog.conflict.hint")}
            </Text>
          </FocusModal.Description>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto p-6">
          <ClashList
            clashes={clashes}
            sides={sides}
            onChoose={(index, side) => setSides((before) => before.map((old, at) => (at === index ? side : old)))}
          />
        </div>
        <FocusModal.Footer className="flex-wrap gap-y-2">
          <Text size="small" role="status" className="text-ui-fg-subtle me-auto">
            {left > 0 && t("size_guide_dialog.conflict.left", { count: left })}
          </Text>
          <Button size="small" variant="secondary" onClick={() => all("theirs")}>
            {t("size_guide_dialog.conflict.all_theirs")}
          </Button>
          <Button size="small" variant="secondary" onClick={() => all("mine")}>
            {t("size_guide_dialog.conflict.all_mine")}
          </Button>
          <Button size="small" disabled={left > 0} isLoading={isBusy} onClick={settle}>
            {t("size_guide_dialog.conflict.apply")}
          </Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}

export default ConflictDialog
