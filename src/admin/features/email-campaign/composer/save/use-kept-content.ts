import { useState } from "react"
import type { CampaignContent } from "../../../../../contracts/email-campaign-campaign"
import { useNotify } from "../../../../components/notices"
import type { DraftKeep } from "../../../../lib/autosave/keep"
import { useText } from "../../../../lib/text"
import { useComposer } from "../state/composer-context"
import { useSaver } from "./save-context"

/** Offers what an earlier page could not save. It is put back as a step that can be undone. */
export const useKeptContent = (keep: DraftKeep<CampaignContent>) => {
  const { t } = useText()
  const notify = useNotify()
  const saver = useSaver()
  const { applyContent, undo, getState } = useComposer()
  const [start] = useState(() => saver.getSaved())
  const [kept, setKept] = useState(() => {
    const found = keep.find()
    return found && JSON.stringify(found.document) !== JSON.stringify(start.document) ? found : null
  })
  const done = () => {
    if (kept) {
      keep.discard(kept.key)
    }
    setKept(null)
  }
  const restore = () => {
    if (kept) {
      const now = getState().content
      const theirs = saver.getSaved()
      applyContent(() => kept.document, { select: null })
      if (theirs.version !== kept.version || now !== start.document) {
        saver.raise({ base: kept.base, mine: kept.document, theirs: { ...theirs, document: now } })
      }
      notify(t("autosave.kept.restored"), { actions: [{ label: t("email_composer.undo"), onSelect: undo }] })
    }
    done()
  }
  return { kept, isOlder: kept !== null && kept.version !== start.version, restore, discard: done }
}
