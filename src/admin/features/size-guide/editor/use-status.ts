import { useQueryClient } from "@tanstack/react-query"
import type { Guide, GuideStatus } from "../../../../contracts/size-guide"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { guideQueries, setGuideStatus } from "../api/guides"
import { useNotify } from "../../../components/notices"
import { useGuide, useSaver } from "./save/save-context"

/**
 * Takes the guide out of the shop, into the archive, and back.
 * @param onEditable called when the guide can, or cannot, be changed any more
 */
export const useStatus = (onEditable: (guide: Guide) => void) => {
  const { t } = useText()
  const client = useQueryClient()
  const notify = useNotify()
  const saver = useSaver()
  const id = useGuide((guide) => guide.id)

  const set = async (status: GuideStatus, said: string, back?: GuideStatus) => {
    const before = saver.getSaved().status
    try {
      const next = await saver.run((version) => setGuideStatus(id, { version, status }))
      if (!next) {
        notify(t("autosave.save.waiting"), { tone: "error" })
        return
      }
      void client.invalidateQueries({ queryKey: guideQueries.lists() })
      notify(said, {
        actions: back
          ? [{ label: t("size_guide_editor.undo"), onSelect: () => void set(back, t("size_guide_editor.status.back")) }]
          : [],
      })
      if ((before === "archived") !== (status === "archived")) {
        onEditable(next)
      }
    } catch (error) {
      notify(errorSentence(t, toApiError(error)), { tone: "error" })
    }
  }
  return {
    unpublish: () => void set("draft", t("size_guide_editor.status.unpublished"), "published"),
    archive: () => void set("archived", t("size_guide_editor.status.archived_now")),
    unarchive: () => void set("draft", t("size_guide_editor.status.unarchived")),
  }
}
