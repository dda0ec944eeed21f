import { DropdownMenu } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import type { ExportDocumentQuery } from "../../../../../contracts/size-guide-exchange"
import { sizeGuideEditorMenuTexts } from "../../../../i18n/size-guide-editor-menu"
import { registerTexts } from "../../../../lib/register-texts"
import { errorSentence } from "../../../../components/error-state"
import { toApiError } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"
import { useCreateGuide } from "../../api/guides"
import type { Panel, Part } from "../address"
import { useEditor } from "../grid/editor-context"
import { useNotify } from "../../../../components/notices"
import { useGuide, useSaver } from "../save/save-context"
import type { useStatus } from "../use-status"

registerTexts(sizeGuideEditorMenuTexts)

export type EditorMenuProps = {
  part: Part
  onOpen: (panel: Panel) => void
  status: ReturnType<typeof useStatus>
}

const download = (file: Blob, name: string) => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

/** The entries of the menu of a guide. */
const EditorMenuItems = ({ part, onOpen, status }: EditorMenuProps) => {
  const { t } = useText()
  const notify = useNotify()
  const navigate = useNavigate()
  const saver = useSaver()
  const guide = useGuide((saved) => saved)
  const { readOnly } = useEditor()
  const create = useCreateGuide()

  const fail = (error: unknown) => notify(errorSentence(t, toApiError(error)), { tone: "error" })

  /** Files and copies are made by the server, of what is saved. */
  const save = async () => {
    const isSaved = readOnly || (await saver.flush())
    if (!isSaved) {
      notify(t("autosave.save.waiting"), { tone: "error" })
    }
    return isSaved
  }
  const exportAs = async (query: ExportDocumentQuery) => {
    if (await save()) {
      try {
        const { exportDocument } = await import("../../api/exchange")
        download(await exportDocument(guide.id, query), `${guide.handle}.${query.format}`)
        notify(t("size_guide_menu.exported"))
      } catch (error) {
        fail(error)
      }
    }
  }
  // Awaited, since the menu is closed and gone before the copy is made.
  const duplicate = async () => {
    if (await save()) {
      try {
        const copy = await create.mutateAsync({ copy_of: guide.id })
        void navigate(`/size-guides/${copy.id}`)
      } catch (error) {
        fail(error)
      }
    }
  }
  const item = (name: "revisions" | "changes" | "import" | "keys") => (
    <DropdownMenu.Item onSelect={() => onOpen(name)}>{t(`size_guide_menu.${name}`)}</DropdownMenu.Item>
  )
  return (
    <>
      {item("revisions")}
      {item("changes")}
      <DropdownMenu.Separator />
      {!readOnly && item("import")}
      <DropdownMenu.Item onSelect={() => void exportAs({ format: "json" })}>
        {t("size_guide_menu.export_json")}
      </DropdownMenu.Item>
      {part.type === "table" && (
        <DropdownMenu.Item onSelect={() => void exportAs({ format: "csv", table: part.id })}>
          {t("size_guide_menu.export_csv")}
        </DropdownMenu.Item>
      )}
      <DropdownMenu.Item onSelect={() => void duplicate()}>{t("size_guide_menu.duplicate")}</DropdownMenu.Item>
      {!readOnly && (
        <>
          <DropdownMenu.Separator />
          {guide.status === "published" && (
            <DropdownMenu.Item onSelect={status.unpublish}>{t("size_guide_menu.unpublish")}</DropdownMenu.Item>
          )}
          <DropdownMenu.Item onSelect={status.archive}>{t("size_guide_menu.archive")}</DropdownMenu.Item>
        </>
      )}
      <DropdownMenu.Separator />
      {item("keys")}
    </>
  )
}

export default EditorMenuItems
