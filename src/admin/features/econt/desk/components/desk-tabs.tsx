import { clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { ShipmentCounts } from "../../../../../contracts/econt-shipment"
import type { CappedCount } from "../../../../../contracts/shared"
import { formatCapped } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { countKeyOf, TABS, tabSearch, type Tab } from "../address"

const TabLink = ({ to, label, count, isActive }: { to: string; label: string; count?: CappedCount; isActive: boolean }) => {
  const { language } = useText()
  return (
    <li className="shrink-0">
      <Link
        to={to}
        aria-current={isActive ? "page" : undefined}
        className={clx(
          "txt-compact-small-plus focus-visible:shadow-borders-focus flex h-8 items-center gap-x-1.5 rounded-full px-3 outline-none",
          isActive ? "bg-ui-bg-base shadow-elevation-card-rest text-ui-fg-base" : "text-ui-fg-subtle hover:bg-ui-bg-base-hover"
        )}
      >
        {label}
        {count && <span className="text-ui-fg-subtle txt-compact-xsmall tabular-nums">{formatCapped(language, count)}</span>}
      </Link>
    </li>
  )
}

type DeskTabsProps = {
  /** Null while the filter is that of no tab. */
  active: Tab | null
  counts: ShipmentCounts | undefined
}

/** The stages of a parcel with how many are in each; the first leads to the orders that are ready. */
export const DeskTabs = ({ active, counts }: DeskTabsProps) => {
  const { t } = useText()
  return (
    <nav aria-label={t("econt_desk.tabs.label")} className="bg-ui-bg-subtle px-3 py-2 md:px-5">
      <ul className="flex flex-wrap gap-1">
        <TabLink to="/econt/ready" label={t("econt_desk.tabs.ready")} count={counts?.ready} isActive={false} />
        {TABS.map((tab) => {
          const key = countKeyOf(tab)
          return (
            <TabLink
              key={tab}
              to={tab === "all" ? "/econt" : `/econt?${tabSearch(tab)}`}
              label={t(`econt_desk.tabs.${tab}`)}
              count={key ? counts?.[key] : undefined}
              isActive={tab === active}
            />
          )
        })}
      </ul>
    </nav>
  )
}
