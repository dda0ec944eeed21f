import { clx } from "@medusajs/ui"
import { NavLink } from "react-router-dom"
import { useText } from "../../../../lib/text"

const PAGES = [
  { to: "/email-campaigns/contacts", key: "all" },
  { to: "/email-campaigns/lists", key: "lists" },
  { to: "/email-campaigns/topics", key: "topics" },
  { to: "/email-campaigns/import", key: "import" },
] as const

/** What belongs to contacts: lists, topics and the import. */
export const ContactNav = () => {
  const { t } = useText()
  return (
    <nav aria-label={t("email_contacts.nav.label")} className="px-3 py-2 md:px-5">
      <ul className="flex flex-wrap gap-1">
        {PAGES.map(({ to, key }) => (
          <li key={to}>
            <NavLink
              to={to}
              end
              className={({ isActive }) =>
                clx(
                  "txt-compact-small focus-visible:shadow-borders-focus flex h-7 items-center rounded-md px-2 outline-none",
                  isActive ? "text-ui-fg-base font-medium underline underline-offset-4" : "text-ui-fg-subtle hover:bg-ui-bg-base-hover"
                )
              }
            >
              {t(`email_contacts.nav.${key}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
