import { useEffect } from "react"
import type { CampaignContent } from "../../../../../contracts/email-campaign-campaign"
import type { Conflict } from "../../../../lib/autosave/saver"
import { useLatest } from "../../../../lib/use-latest"
import { useNotify } from "../../../../components/notices"
import { useText } from "../../../../lib/text"
import type { SavedCampaign } from "../../api/composer"
import { useComposer } from "../state/composer-context"
import { joinContent } from "./join"
import { useSaver, useSaveState } from "./save-context"

/**
 * What becomes of the work of two people: it is joined where they wrote different languages, else one
 * chooses. The other side stays among the versions, or a step of undo away.
 */
export const useConflict = () => {
  const { t } = useText()
  const notify = useNotify()
  const saver = useSaver()
  const { applyContent, undo } = useComposer()
  const conflict = useSaveState((state) => (state.name === "conflict" ? state.conflict : null))
  const joined = conflict && joinContent(conflict.base, conflict.mine, conflict.theirs.document)

  const take = useLatest((content: CampaignContent, { theirs }: Conflict<CampaignContent, SavedCampaign>, said: string) => {
    applyContent(() => content)
    saver.resolve(theirs)
    notify(said, { actions: [{ label: t("email_composer.undo"), onSelect: undo }] })
  })
  useEffect(() => {
    if (conflict && joined) {
      take.current(joined, conflict, t("email_composer.conflict.joined"))
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each conflict
  }, [conflict])
  return {
    isOpen: conflict !== null && joined === null,
    keepMine: () => conflict && saver.resolve(conflict.theirs),
    takeTheirs: () => conflict && take.current(conflict.theirs.document, conflict, t("email_composer.conflict.taken")),
  }
}
