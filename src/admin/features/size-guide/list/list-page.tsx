import { Button, Container, Text } from "@medusajs/ui"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { AnnouncerProvider, useAnnounce } from "../../../components/announcer"
import { EmptyState } from "../../../components/empty-state"
import { FeatureOff } from "../../../components/feature-off"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { sizeGuideTexts } from "../../../i18n/size-guide"
import { sizeGuideAssignTexts } from "../../../i18n/size-guide-assign"
import { sizeGuideListTexts } from "../../../i18n/size-guide-list"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { useConfig } from "../../../lib/use-config"
import { useMay } from "../assign/use-may"
import { isNarrowed, useListAddress } from "./address"
import { BulkNote } from "./components/bulk-note"
import { BulkRow, BULK_ACTIONS } from "./components/bulk-row"
import { FilterRow } from "./components/filter-row"
import { GuideTable } from "./components/guide-table"
import { ListHeader } from "./components/list-header"
import { FirstGuide } from "./first-guide"
import { ListOverlays } from "./list-overlays"
import { listQueries } from "./queries"
import { OPPOSITE, useBulk } from "./use-bulk"
import { useListKeys } from "./use-list-keys"
import { useSearch } from "../../../lib/use-search"

registerTexts(sizeGuideTexts)
registerTexts(sizeGuideListTexts)
registerTexts(sizeGuideAssignTexts)

const NO_FILTER = { q: undefined, status: undefined, kind: undefined, state: undefined }

const useSelection = () => {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const select = (ids: string[], isSelected: boolean) =>
    setSelected((before) => {
      const after = new Set(before)
      ids.forEach((id) => (isSelected ? after.add(id) : after.delete(id)))
      return after
    })
  return { selected, select, clear: () => setSelected(new Set()) }
}

const Guides = () => {
  const { t } = useText()
  const announce = useAnnounce()
  const { filter, overlay, setFilter, setOverlay } = useListAddress()
  const may = { create: useMay("create"), update: useMay("update"), delete: useMay("delete") }
  const page = useInfiniteQuery(listQueries.page(filter))
  const guides = page.data?.pages.flatMap(({ size_guides }) => size_guides) ?? []
  const { selected, select, clear } = useSelection()
  const shownIds = guides.filter(({ id }) => selected.has(id)).map(({ id }) => id)
  const bulk = useBulk(guides, clear)
  const searchField = useRef<HTMLInputElement>(null)
  const { query, setQuery } = useSearch(filter.q ?? "", (q) => setFilter({ q: q || undefined }))
  const openNew = () => setOverlay({ name: "new", id: null })
  useListKeys({ onNew: may.create ? openNew : null, search: searchField, isCovered: overlay !== null })

  const isFirst = page.isSuccess && guides.length === 0 && !isNarrowed(filter)
  const showMore = async () => {
    const before = guides.length
    const { data } = await page.fetchNextPage()
    const after = data?.pages.reduce((sum, { size_guides }) => sum + size_guides.length, 0) ?? before
    announce(t("size_guide_list.loaded_more", { count: after - before }))
  }
  const clearFilters = () => {
    setQuery("")
    setFilter(NO_FILTER)
  }
  const { outcome } = bulk
  return (
    <>
      <Container className="divide-y p-0">
        <ListHeader
          mayCreate={may.create}
          onNew={openNew}
          onTerms={() => setOverlay({ name: "terms", id: null })}
          onExplain={() => setOverlay({ name: "explain", id: null })}
          onImport={() => setOverlay({ name: "import", id: null })}
          onLegacy={() => setOverlay({ name: "legacy", id: null })}
          onExportAll={() => void bulk.exportFile([])}
        />
        {!isFirst && (
          <FilterRow
            ref={searchField}
            filter={filter}
            query={query}
            isNarrowed={isNarrowed(filter)}
            onQuery={setQuery}
            onChange={setFilter}
            onClear={clearFilters}
          />
        )}
        {outcome && (
          <div className="px-4 py-3 md:px-6">
            <BulkNote
              {...outcome}
              done={outcome.done.length}
              isUndoing={bulk.busy !== null}
              onUndo={OPPOSITE[outcome.action] && outcome.done.length > 0 ? () => void bulk.undo() : undefined}
              onClose={bulk.close}
            />
          </div>
        )}
        {shownIds.length > 0 && (
          <BulkRow
            count={shownIds.length}
            actions={BULK_ACTIONS.filter((action) => (action === "delete" ? may.delete : may.update))}
            busy={bulk.busy}
            onAction={(action) => void bulk.run(action, shownIds)}
            onExport={() => void bulk.exportFile(shownIds)}
            onClear={clear}
          />
        )}
        <QueryState
          query={page}
          pending={<PageSkeleton />}
          isEmpty={({ pages }) => pages[0].size_guides.length === 0}
          empty={
            isFirst ? (
              <FirstGuide mayCreate={may.create} onNew={openNew} />
            ) : (
              <EmptyState
                title={t("size_guide_list.none_match")}
                hint={t("size_guide_list.none_match_hint")}
                actions={
                  <Button size="small" variant="secondary" onClick={clearFilters}>
                    {t("size_guide_list.filter.clear")}
                  </Button>
                }
              />
            )
          }
        >
          {() => (
            <>
              <GuideTable
                guides={guides}
                selected={selected}
                canSelect={may.update || may.delete}
                isStale={page.isPlaceholderData}
                onSelect={select}
                onAction={(guide, name) => setOverlay({ name, id: guide.id })}
              />
              <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 md:px-6">
                <Text size="xsmall" className="text-ui-fg-subtle hidden sm:block">
                  {t("size_guide_list.keys")}
                </Text>
                {page.hasNextPage && (
                  <Button
                    size="small"
                    variant="secondary"
                    isLoading={page.isFetchingNextPage}
                    onClick={() => void showMore()}
                  >
                    {t("size_guide_list.more")}
                  </Button>
                )}
              </div>
            </>
          )}
        </QueryState>
      </Container>
      <ListOverlays overlay={overlay} guides={guides} mayCreate={may.create} onChange={setOverlay} />
    </>
  )
}

/** The page `/size-guides`, loaded when it is first opened. */
const ListPage = () => (
  <AnnouncerProvider>
    <QueryState query={useConfig()} pending={<PageSkeleton />}>
      {({ features }) => (features["size-guide"] ? <Guides /> : <FeatureOff />)}
    </QueryState>
  </AnnouncerProvider>
)

export default ListPage
