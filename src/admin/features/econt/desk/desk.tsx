import { Container, toast } from "@medusajs/ui"
import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { useRef, useState } from "react"
import type { Overview } from "../../../../contracts/econt-settings"
import type { Shipment } from "../../../../contracts/econt-shipment"
import { errorSentence } from "../../../components/error-state"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { ViewDialog } from "../../../components/view-dialog"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { collectShipments, SELECT_MAX, shipmentQueries } from "../api/shipments"
import { RunArea, useWatchedRun } from "../runs/run-area"
import { useMay, useMaySettings } from "../shared/use-may"
import { usePrintLabels } from "../shared/use-print-labels"
import { readFilter, tabOf, withPart } from "./address"
import { BulkBar } from "./components/bulk-bar"
import { DeskHeader } from "./components/desk-header"
import { DeskTabs } from "./components/desk-tabs"
import { FilterBar } from "./components/filter-bar"
import { KeysHelp } from "./components/keys-help"
import { ListFooter } from "./components/list-footer"
import { PrintSheet } from "./components/print-sheet"
import { ShipmentTable } from "./components/shipment-table"
import { ViewsMenu } from "./components/views-menu"
import { NothingHere } from "./nothing-here"
import { ShipmentDrawer } from "./shipment-drawer"
import { useDeskAddress } from "./use-address"
import { useBulk } from "./use-bulk"
import { useDeskKeys } from "./use-desk-keys"
import { useSearch } from "../../../lib/use-search"
import { useSelection } from "./use-selection"
import { useSingleKeys } from "./use-single-keys"
import { useViews } from "./use-views"

const idOf = ({ id }: Shipment) => id

/** All shipments: their list, what is selected of it, and what lies over it. */
export const Desk = ({ overview }: { overview: Overview }) => {
  const { t } = useText()
  const { filter, openId, setFilter, setOpenId, toShipment } = useDeskAddress()
  const { query, setQuery } = useSearch(filter.q ?? "", (q) => setFilter(withPart(filter, "q", q || undefined)))
  const list = useInfiniteQuery(shipmentQueries.list(filter))
  const counts = useQuery(shipmentQueries.counts())
  const shipments = list.data?.pages.flatMap((page) => page.shipments) ?? []
  const { selected, select, replace, clear } = useSelection(idOf)
  const chosen = [...selected.values()]
  const [isCut, setCut] = useState(false)
  const [isCollecting, setCollecting] = useState(false)
  const [over, setOver] = useState<"print" | "help" | null>(null)
  const may = { create: useMay("create"), delete: useMay("delete") }
  const settings = { read: useMaySettings("read"), update: useMaySettings("update") }
  const keys = useSingleKeys()
  const views = useViews(filter)
  const watched = useWatchedRun("cancel")
  const bulk = useBulk({ onRun: watched.watch, onDone: clear })
  const { print, isPrinting } = usePrintLabels((id) => selected.get(id)?.shipment_number ?? id)
  const searchField = useRef<HTMLInputElement>(null)

  const focused = () => {
    const id = document.activeElement?.getAttribute("data-row")
    return shipments.filter((shipment) => shipment.id === id)
  }
  const aimed = () => (chosen.length > 0 ? chosen : focused())
  const clearSelection = () => {
    clear()
    setCut(false)
  }
  useDeskKeys({
    hasLetters: keys.isOn,
    onPrint: () => {
      if (chosen.length === 0) {
        select(focused(), true)
      }
      setOver(aimed().length > 0 ? "print" : null)
    },
    onCourier: () => may.create && bulk.courier(aimed()),
    onHelp: () => setOver("help"),
    onSearch: () => searchField.current?.focus(),
    onClear: () => {
      clearSelection()
      return chosen.length > 0
    },
  })
  const selectAll = async () => {
    setCollecting(true)
    try {
      const all = await collectShipments(filter)
      replace(all.rows)
      setCut(all.isCut)
    } catch (error) {
      toast.error(errorSentence(t, toApiError(error)))
    } finally {
      setCollecting(false)
    }
  }
  const printable = bulk.printable(chosen).slice(0, SELECT_MAX)
  const clearFilters = () => {
    setQuery("")
    setFilter({})
  }
  const openIndex = shipments.findIndex(({ id }) => id === openId)
  return (
    <>
      <Container className="divide-y overflow-hidden p-0">
        <DeskHeader mayCreate={may.create} settings={settings} onHelp={() => setOver("help")} />
        <DeskTabs active={tabOf(filter)} counts={counts.data} />
        <FilterBar
          ref={searchField}
          filter={filter}
          query={query}
          senders={overview.senders}
          onQuery={setQuery}
          onFilter={setFilter}
          onClear={clearFilters}
          views={
            <ViewsMenu
              views={views.views}
              activeId={views.activeId}
              canSave={views.canSave}
              onOpen={(view) => setFilter(readFilter(view.filter))}
              onSave={() => views.setNaming(true)}
              onRemove={(view) => void views.confirmRemove(view)}
            />
          }
        />
        {watched.id && <RunArea key={watched.id} id={watched.id} format={overview.label_format} onClose={watched.close} />}
        {selected.size > 0 && (
          <BulkBar
            count={selected.size}
            isCut={isCut}
            hasMore={list.hasNextPage && selected.size < SELECT_MAX}
            isSelectingAll={isCollecting}
            onSelectAll={() => void selectAll()}
            onClear={clearSelection}
            onCourier={may.create ? () => bulk.courier(chosen) : undefined}
            onCancel={may.delete ? () => void bulk.cancel(chosen) : undefined}
            print={
              printable.length > 0 && (
                <PrintSheet
                  label={t("econt_desk.print.action")}
                  count={printable.length}
                  format={overview.label_format}
                  isPrinting={isPrinting}
                  isOpen={over === "print"}
                  onOpenChange={(isOpen) => setOver(isOpen ? "print" : null)}
                  onPrint={(format, start) => {
                    setOver(null)
                    print(printable, format, start)
                  }}
                />
              )
            }
          />
        )}
        <QueryState
          query={list}
          pending={<PageSkeleton />}
          isEmpty={({ pages }) => pages[0].shipments.length === 0}
          empty={<NothingHere isSetUp={overview.set_up} isFiltered={Object.keys(filter).length > 0} onClear={clearFilters} />}
        >
          {() => (
            <>
              <ShipmentTable
                shipments={shipments}
                selected={selected}
                openId={openId}
                hasLetters={keys.isOn}
                isStale={list.isPlaceholderData}
                toShipment={toShipment}
                onSelect={select}
              />
              <ListFooter
                hint={keys.isOn ? t("econt_desk.keys.hint") : ""}
                more={list.hasNextPage ? t("econt_desk.more") : null}
                isLoading={list.isFetchingNextPage}
                onMore={() => void list.fetchNextPage()}
              />
            </>
          )}
        </QueryState>
      </Container>
      {openId && (
        <ShipmentDrawer
          id={openId}
          format={overview.label_format}
          previous={shipments[openIndex - 1]?.id ?? null}
          next={openIndex < 0 ? null : (shipments[openIndex + 1]?.id ?? null)}
          onOpen={setOpenId}
          onClose={() => setOpenId(null)}
        />
      )}
      {over === "help" && <KeysHelp isEnabled={keys.isOn} onEnable={keys.set} onClose={() => setOver(null)} />}
      {views.isNaming && (
        <ViewDialog
          texts={{ title: t("econt_desk.views.save"), name: t("econt_desk.views.name"), share: t("econt_desk.views.share") }}
          isSaving={views.isSaving}
          error={views.error}
          onSave={views.saveAs}
          onClose={() => views.setNaming(false)}
        />
      )}
    </>
  )
}
