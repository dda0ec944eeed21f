import { clx } from "@medusajs/ui"
import { NavLink } from "react-router-dom"
import { useText } from "../../../../lib/text"

const PAGES = [
  { to: "/email-campaigns", key: "campaigns" },
  { to: "/email-campaigns/contacts", key: "contacts" },
  { to: "/email-campaigns/signups", key: "signups" },
  { to: "/email-campaigns/settings", key: "settings" },
] as const

/** The pages of e-mail campaigns beside each other. */
export const AreaNav = () => {
  const { t } = useText()
  return (
    <nav aria-label={t("email_campaign.nav.label")} className="bg-ui-bg-subtle px-3 py-2 md:px-5">
      <ul className="flex flex-wrap gap-1">
        {PAGES.map(({ to, key }) => (
          <li key={to} className="shrink-0">
            <NavLink
              to={to}
              end
              className={({ isActive }) =>
                clx(
                  "txt-compact-small-plus focus-visible:shadow-borders-focus flex h-8 items-center rounded-full px-3 outline-none",
                  isActive ? "bg-ui-bg-base shadow-elevation-card-rest text-ui-fg-base" : "text-ui-fg-subtle hover:bg-ui-bg-base-hover"
                )
              }
            >
              {t(`email_campaign.nav.${key}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
