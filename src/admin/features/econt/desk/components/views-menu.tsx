import { Bookmarks, Plus, Trash } from "@medusajs/icons"
import { Badge, Button, DropdownMenu } from "@medusajs/ui"
import type { z } from "zod"
import type { shipmentViewSchema } from "../../../../../contracts/econt-shipment"
import { useText } from "../../../../lib/text"

export type ShipmentView = z.infer<typeof shipmentViewSchema>

type ViewsMenuProps = {
  views: readonly ShipmentView[]
  activeId: string | null
  /** Nothing is left to save: the filter is that of a tab or of a view. */
  canSave: boolean
  onOpen: (view: ShipmentView) => void
  onSave: () => void
  onRemove: (view: ShipmentView) => void
}

/** Filters somebody saved, one's own and those of others. */
export const ViewsMenu = ({ views, activeId, canSave, onOpen, onSave, onRemove }: ViewsMenuProps) => {
  const { t } = useText()
  const active = views.find(({ id }) => id === activeId)
  const groups = (["own", "shared"] as const).map((name) => ({ name, views: views.filter(({ own }) => own === (name === "own")) }))
  return (
    <DropdownMenu modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" className="max-w-56 shrink-0">
          <Bookmarks aria-hidden />
          <span className="max-sm:sr-only truncate">{active?.name ?? t("econt_desk.views.open")}</span>
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" className="max-w-[92vw]">
        {views.length === 0 && <DropdownMenu.Label>{t("econt_desk.views.none")}</DropdownMenu.Label>}
        {groups
          .filter((group) => group.views.length > 0)
          .map((group) => (
            <DropdownMenu.Group key={group.name} aria-label={t(`econt_desk.views.${group.name}`)}>
              <DropdownMenu.Label>{t(`econt_desk.views.${group.name}`)}</DropdownMenu.Label>
              {group.views.map((view) => (
                <DropdownMenu.Item key={view.id} className="gap-x-2" onSelect={() => onOpen(view)}>
                  <span className="min-w-0 flex-1 break-words">{view.name}</span>
                  {view.own && view.shared && <Badge size="2xsmall">{t("econt_desk.views.is_shared")}</Badge>}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        {(canSave || active?.own) && <DropdownMenu.Separator />}
        {canSave && (
          <DropdownMenu.Item className="gap-x-2" onSelect={onSave}>
            <Plus aria-hidden />
            {t("econt_desk.views.save")}
          </DropdownMenu.Item>
        )}
        {active?.own && (
          <DropdownMenu.Item className="gap-x-2" onSelect={() => onRemove(active)}>
            <Trash aria-hidden />
            {t("econt_desk.views.remove", { name: active.name })}
          </DropdownMenu.Item>
        )}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
