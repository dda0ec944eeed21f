import { EllipsisHorizontal, Plus } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { memo, type MouseEvent } from "react"
import { useText } from "../../../../lib/text"

type GridToolbarProps = {
  onAdd: (axis: "rows" | "columns") => void
  onMenu: (at: { x: number; y: number }) => void
}

/** Buttons for what the keyboard does in the grid. */
export const GridToolbar = memo(({ onAdd, onMenu }: GridToolbarProps) => {
  const { t } = useText()
  const openMenu = (event: MouseEvent<HTMLButtonElement>) => {
    const rect = event.currentTarget.getBoundingClientRect()
    onMenu({ x: rect.left, y: rect.bottom })
  }
  return (
    <div
      role="group"
      aria-label={t("size_guide_grid.toolbar.label")}
      className="border-ui-border-base flex flex-wrap items-center gap-1 border-b px-3 py-2"
    >
      <Button size="small" variant="transparent" onClick={() => onAdd("rows")}>
        <Plus />
        {t("size_guide_grid.toolbar.row")}
      </Button>
      <Button size="small" variant="transparent" onClick={() => onAdd("columns")}>
        <Plus />
        {t("size_guide_grid.toolbar.column")}
      </Button>
      <IconButton
        size="small"
        variant="transparent"
        aria-haspopup="menu"
        aria-label={t("size_guide_grid.actions")}
        className="ml-auto"
        onClick={openMenu}
      >
        <EllipsisHorizontal />
      </IconButton>
    </div>
  )
})
GridToolbar.displayName = "GridToolbar"
