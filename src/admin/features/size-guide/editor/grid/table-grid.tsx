import { Suspense, type UIEvent } from "react"
import type { Table } from "../../../../../contracts/size-guide-document"
import { AnnouncerProvider } from "../../../../components/announcer"
import { sizeGuideGridTexts } from "../../../../i18n/size-guide-grid"
import { lazy } from "../../../../lib/lazy"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { CellField } from "./cell-field"
import { useEditor, useEditorState } from "./editor-context"
import { GridTable } from "./grid-table"
import { GridToolbar } from "./grid-toolbar"
import { useGrid } from "./use-grid"
import { useMarks } from "./use-marks"
import { loadPaste } from "./use-paste"
import { WarningList } from "./warning-list"

registerTexts(sizeGuideGridTexts)

const loadOverlays = () => import("./grid-overlays")
const GridOverlays = lazy(loadOverlays)
const loadStrip = () => import("./paste-strip")
const PasteStrip = lazy(loadStrip)

let prepared: Promise<unknown> | null = null
/** What the keys and the pointer open at once is there before they do, also where the line is lost later. */
const prepare = () => {
  prepared ??= Promise.allSettled([loadOverlays(), loadPaste(), loadStrip()])
}

/**
 * The spreadsheet of one table of the guide in the {@link EditorProvider} above: keyboard, mouse,
 * clipboard, column settings, warnings. It fills the window but for a strip at its end, so that the names
 * of columns stay in sight and warnings are seen to be there. Shows nothing for a table that is gone.
 */
export const TableGrid = ({ tableId }: { tableId: string }) => {
  const table = useEditorState((state) => state.document.tables.find(({ id }) => id === tableId))
  return table ? (
    <AnnouncerProvider>
      <Grid key={tableId} table={table} />
    </AnnouncerProvider>
  ) : null
}

/** Tells the cells of the first column that they have to stay in sight. */
const markAside = ({ currentTarget }: UIEvent) => currentTarget.toggleAttribute("data-aside", currentTarget.scrollLeft !== 0)

const Grid = ({ table }: { table: Table }) => {
  const { t } = useText()
  const { readOnly } = useEditor()
  const locale = useEditorState((state) => state.document.locale)
  const selection = useEditorState((state) => (state.selection?.table === table.id ? state.selection : null))
  const { checked, warnings, marks } = useMarks(table, locale)
  const grid = useGrid(table)
  const label = table.title || t("size_guide_grid.table")
  return (
    <div className="bg-ui-bg-base flex min-w-0 flex-col" onFocus={prepare}>
      {!readOnly && <GridToolbar onAdd={grid.add} onMenu={grid.openMenu} />}
      {(grid.paste.last || grid.paste.refusal) && (
        <Suspense fallback={null}>
          <PasteStrip paste={grid.paste} />
        </Suspense>
      )}
      <div
        onScroll={markAside}
        className="group/grid bg-ui-bg-base isolate max-h-[max(70vh,100dvh-15rem)] overflow-auto scroll-pt-14 [scroll-padding-left:168px]"
      >
        <div className="relative w-max">
          <GridTable
            table={table}
            locale={locale}
            label={label}
            selection={selection}
            drawn={grid.drawn}
            edges={grid.edges}
            marks={marks}
            readOnly={readOnly}
            element={grid.element}
            onSettings={grid.openSettings}
            events={grid.events}
          />
          {!readOnly && <CellField handle={grid.field} cellAt={grid.cellAt} {...grid.handlers} />}
          {grid.line && <div aria-hidden className="bg-ui-tag-blue-icon pointer-events-none absolute z-10" style={grid.line} />}
        </div>
        {table.rows.length === 0 && (
          <p className="txt-compact-small text-ui-fg-subtle px-3 py-4">{t("size_guide_grid.no_rows")}</p>
        )}
      </div>
      {grid.overlay && (
        <Suspense fallback={null}>
          <GridOverlays table={table} grid={grid} />
        </Suspense>
      )}
      <WarningList table={checked} warnings={warnings} onGo={grid.goTo} />
    </div>
  )
}
