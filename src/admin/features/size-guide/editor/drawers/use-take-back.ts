import { useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import type { GuideStatus } from "../../../../../contracts/size-guide"
import { errorSentence } from "../../../../components/error-state"
import { toApiError } from "../../../../lib/api-error"
import { request } from "../../../../lib/fetcher"
import { useText } from "../../../../lib/text"
import { guideQueries, publishGuide, restoreRevision, saveDraft, setGuideStatus } from "../../api/guides"
import { useEditor } from "../grid/editor-context"
import { useNotify } from "../../../../components/notices"
import { useGuide, useSaver } from "../save/save-context"

type Before = { number: number | null; status: GuideStatus }

const backend = typeof __BACKEND_URL__ === "undefined" ? "/" : (__BACKEND_URL__ ?? "/")
const keysSchema = z.object({ api_keys: z.array(z.object({ token: z.string(), revoked_at: z.string().nullable() })) })

/** Opens the guide as the shop serves it, with the first publishable key that is in use. */
export const openInShop = async (handle: string) => {
  const tab = window.open("about:blank", "_blank")
  const { api_keys: keys } = await request(keysSchema, "/admin/api-keys", { query: { type: "publishable" } }).catch(() => ({
    api_keys: [],
  }))
  const key = keys.find(({ revoked_at }) => revoked_at === null)?.token
  const query = key ? `?${new URLSearchParams({ key }).toString()}` : ""
  tab?.location.replace(`${backend.replace(/\/$/, "")}/size-guides/${handle}${query}`)
}

/**
 * Undoes publishing: what the shop showed before is published again, or the guide is taken out of it
 * where it was not there. The draft stays as it is in the editor.
 */
export const useTakeBack = () => {
  const { t } = useText()
  const client = useQueryClient()
  const notify = useNotify()
  const saver = useSaver()
  const id = useGuide((guide) => guide.id)
  const { getState } = useEditor()

  return async ({ number, status }: Before) => {
    try {
      const done = await saver.run(async (version) => {
        if (number === null || status !== "published") {
          return setGuideStatus(id, { version, status: "draft" })
        }
        const restored = await restoreRevision(id, number, version)
        const published = await publishGuide(id, { version: restored.version, note: "" })
        const saved = await saveDraft(id, { version: published.version, document: getState().document })
        return saved.size_guide
      })
      if (done) {
        notify(t("size_guide_dialog.publish.undone"))
        void client.invalidateQueries({ queryKey: guideQueries.lists() })
      }
    } catch (error) {
      notify(errorSentence(t, toApiError(error)), { tone: "error" })
    }
  }
}
