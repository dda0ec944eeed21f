import { Button, Skeleton } from "@medusajs/ui"
import { useInfiniteQuery } from "@tanstack/react-query"
import { EmptyState } from "../../../../components/empty-state"
import { QueryState } from "../../../../components/query-state"
import { SideDrawer } from "../../../../components/side-drawer"
import { sizeGuideEditorDialogsTexts } from "../../../../i18n/size-guide-editor-dialogs"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { historyQueries } from "../../api/history"
import { ChangeLog } from "../components/change-log"
import { useGuide } from "../save/save-context"

registerTexts(sizeGuideEditorDialogsTexts)

/** Who changed which number, and when. */
const ChangesDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useText()
  const id = useGuide((guide) => guide.id)
  const query = useInfiniteQuery(historyQueries.changes(id))
  return (
    <SideDrawer title={t("size_guide_dialog.changes.title")} hint={t("size_guide_dialog.changes.hint")} onClose={onClose}>
      <QueryState
        query={query}
        pending={<Skeleton className="h-40 w-full" />}
        isEmpty={({ pages }) => pages[0].changes.length === 0}
        empty={<EmptyState title={t("size_guide_dialog.changes.empty")} hint={t("size_guide_dialog.changes.empty_hint")} />}
      >
        {({ pages }) => (
          <div className="flex flex-col gap-y-3">
            <ChangeLog entries={pages.flatMap((page) => page.changes)} />
            {query.hasNextPage && (
              <Button
                size="small"
                variant="secondary"
                className="self-center"
                isLoading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t("size_guide_dialog.changes.older")}
              </Button>
            )}
          </div>
        )}
      </QueryState>
    </SideDrawer>
  )
}

export default ChangesDrawer
