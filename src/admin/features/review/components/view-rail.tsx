import { EllipsisHorizontal, Plus, UserGroup } from "@medusajs/icons"
import { DropdownMenu, IconButton, Text, clx } from "@medusajs/ui"
import type { SavedView } from "../../../../contracts/review-moderation"
import type { CappedCount } from "../../../../contracts/shared"
import { formatCapped } from "../../../lib/format"
import { useText } from "../../../lib/text"

/** A view of the rail; `count` is left out where counting would cost too much. */
export type RailView = { key: string; label: string; count?: CappedCount; isActive: boolean }

type ViewRailProps = {
  views: RailView[]
  savedViews: (SavedView & { isActive: boolean })[]
  canSave: boolean
  onOpenView: (key: string) => void
  onOpenSaved: (view: SavedView) => void
  onSave: () => void
  onRename: (view: SavedView) => void
  onShare: (view: SavedView, shared: boolean) => void
  onRemove: (view: SavedView) => void
}

const itemClass = (isActive: boolean) =>
  clx(
    "txt-compact-small-plus flex min-h-8 w-full min-w-0 items-center justify-between gap-x-2 rounded-md px-2 py-1.5 text-start outline-none transition-fg",
    "focus-visible:shadow-borders-focus",
    isActive
      ? "bg-ui-bg-base shadow-elevation-card-rest text-ui-fg-base"
      : "text-ui-fg-subtle hover:bg-ui-bg-subtle-hover"
  )

/** The views of the desk with their counts, and those somebody saved. */
export const ViewRail = ({
  views,
  savedViews,
  canSave,
  onOpenView,
  onOpenSaved,
  onSave,
  onRename,
  onShare,
  onRemove,
}: ViewRailProps) => {
  const { t, language } = useText()
  return (
    <nav aria-label={t("review.view.label")} className="flex h-full flex-col gap-y-4 overflow-y-auto p-3">
      <ul className="flex flex-col gap-y-0.5">
        {views.map((view) => (
          <li key={view.key}>
            <button
              type="button"
              aria-current={view.isActive ? "page" : undefined}
              className={itemClass(view.isActive)}
              onClick={() => onOpenView(view.key)}
            >
              <span className="truncate">{view.label}</span>
              {view.count && (
                <span className="txt-compact-xsmall text-ui-fg-subtle tabular-nums">
                  {formatCapped(language, view.count)}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <div className="flex flex-col gap-y-1">
        <div className="flex items-center justify-between px-2">
          <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
            {t("review.view.saved")}
          </Text>
          <IconButton
            size="2xsmall"
            variant="transparent"
            disabled={!canSave}
            aria-label={t("review.view.save")}
            onClick={onSave}
          >
            <Plus />
          </IconButton>
        </div>
        <ul className="flex flex-col gap-y-0.5">
          {savedViews.map((view) => (
            <li key={view.id} className="group relative flex items-center">
              <button
                type="button"
                aria-current={view.isActive ? "page" : undefined}
                className={clx(itemClass(view.isActive), view.mine && "pe-8")}
                onClick={() => onOpenSaved(view)}
              >
                <span className="truncate">{view.name}</span>
                {view.shared && <UserGroup className="size-3.5 shrink-0" aria-label={t("review.view.shared_by")} />}
              </button>
              {view.mine && (
                <SavedViewMenu view={view} onRename={onRename} onShare={onShare} onRemove={onRemove} />
              )}
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

const SavedViewMenu = ({
  view,
  onRename,
  onShare,
  onRemove,
}: { view: SavedView } & Pick<ViewRailProps, "onRename" | "onShare" | "onRemove">) => {
  const { t } = useText()
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="2xsmall"
          variant="transparent"
          className="absolute end-1.5"
          aria-label={t("review.view.menu", { name: view.name })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content>
        <DropdownMenu.Item onSelect={() => onRename(view)}>{t("review.view.rename")}</DropdownMenu.Item>
        <DropdownMenu.Item onSelect={() => onShare(view, !view.shared)}>
          {view.shared ? t("review.view.unshare") : t("review.view.share")}
        </DropdownMenu.Item>
        <DropdownMenu.Separator />
        <DropdownMenu.Item onSelect={() => onRemove(view)}>{t("review.view.remove")}</DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
