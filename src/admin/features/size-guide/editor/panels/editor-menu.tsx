import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { Suspense } from "react"
import { lazy } from "../../../../lib/lazy"
import { useText } from "../../../../lib/text"
import type { EditorMenuProps } from "./editor-menu-items"

const loadItems = () => import("./editor-menu-items")
const EditorMenuItems = lazy(loadItems)
const prepare = () => void loadItems().catch(() => undefined)

/** What is done with the guide less often than publishing it. */
export const EditorMenu = (props: EditorMenuProps) => {
  const { t } = useText()
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("size_guide_editor.more")}
          onFocus={prepare}
          onPointerEnter={prepare}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        <Suspense fallback={null}>
          <EditorMenuItems {...props} />
        </Suspense>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
