import { Button, toast } from "@medusajs/ui"
import { useInfiniteQuery, useMutation } from "@tanstack/react-query"
import type { ReviewImport } from "../../../../contracts/review-import"
import { errorSentence } from "../../../components/error-state"
import { QueryState } from "../../../components/query-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { downloadRefused } from "./client"
import { RefusedRows, Refusals } from "./components/refusals"
import { importQueries } from "./queries"
import { WidgetCardSkeleton } from "../widgets/widget-card"

const saveAs = (blob: Blob, filename: string) => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = filename
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The refused lines of an import, page by page. */
export const RefusedLines = ({ known }: { known: ReviewImport }) => {
  const { t } = useText()
  const query = useInfiniteQuery(importQueries.refused(known))
  const download = useMutation({ mutationFn: () => downloadRefused(known.id) })
  const handleDownload = () =>
    download.mutate(undefined, {
      onSuccess: (blob) => saveAs(blob, `refused-${known.filename.replace(/\.[^.]*$/, "")}.csv`),
      onError: (error) =>
        toast.error(t("review_import.check.download_failed"), { description: errorSentence(t, toApiError(error)) }),
    })
  return (
    <Refusals refusals={known.refusals} onDownload={handleDownload} isDownloading={download.isPending}>
      <QueryState query={query} pending={<WidgetCardSkeleton rows={4} />}>
        {({ pages }) => (
          <RefusedRows
            rows={pages.flatMap((page) => page.rows)}
            more={
              query.hasNextPage && (
                <div className="border-t px-4 py-2.5">
                  <Button
                    size="small"
                    variant="transparent"
                    isLoading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {t("review_import.check.more")}
                  </Button>
                </div>
              )
            }
          />
        )}
      </QueryState>
    </Refusals>
  )
}
