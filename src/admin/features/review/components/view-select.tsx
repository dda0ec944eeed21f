import { Select } from "@medusajs/ui"
import type { SavedView } from "../../../../contracts/review-moderation"
import { formatCapped } from "../../../lib/format"
import { useText } from "../../../lib/text"
import type { RailView } from "./view-rail"

const CUSTOM = "custom"

type ViewSelectProps = {
  views: RailView[]
  savedViews: (SavedView & { isActive: boolean })[]
  onOpenView: (key: string) => void
  onOpenSaved: (view: SavedView) => void
}

/** The rail where there is no room for it. */
export const ViewSelect = ({ views, savedViews, onOpenView, onOpenSaved }: ViewSelectProps) => {
  const { t, language } = useText()
  const active = savedViews.find(({ isActive }) => isActive)?.id ?? views.find(({ isActive }) => isActive)?.key ?? CUSTOM
  const open = (value: string) => {
    const saved = savedViews.find(({ id }) => id === value)
    if (saved) {
      onOpenSaved(saved)
    } else if (value !== CUSTOM) {
      onOpenView(value)
    }
  }
  return (
    <Select size="small" value={active} onValueChange={open}>
      <Select.Trigger aria-label={t("review.view.label")}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {active === CUSTOM && <Select.Item value={CUSTOM}>–</Select.Item>}
        {views.map((view) => (
          <Select.Item key={view.key} value={view.key}>
            {view.count
              ? t("review.view.count", { name: view.label, count: formatCapped(language, view.count) })
              : view.label}
          </Select.Item>
        ))}
        {savedViews.map((view) => (
          <Select.Item key={view.id} value={view.id}>
            {view.name}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
