import { clx } from "@medusajs/ui"
import { Link, useLocation } from "react-router-dom"
import { useText } from "../../../../lib/text"

const BASE = "/email-campaigns"

/** `of`: pages one comes to through it, which have no place here of their own. */
const PAGES = [
  { to: BASE, key: "campaigns", of: [] },
  { to: `${BASE}/contacts`, key: "contacts", of: [`${BASE}/lists`, `${BASE}/topics`, `${BASE}/import`] },
  { to: `${BASE}/signups`, key: "signups", of: [] },
  { to: `${BASE}/settings`, key: "settings", of: [] },
] as const satisfies { to: string; key: string; of: readonly string[] }[]

/** How a page stands to where one is: the page itself, or the part of the area it belongs to. */
const currentOf = (here: string, to: string, of: readonly string[]): "page" | "true" | undefined =>
  here === to ? "page" : of.includes(here) ? "true" : undefined

/** The pages of e-mail campaigns beside each other. */
export const AreaNav = () => {
  const { t } = useText()
  const here = useLocation().pathname.replace(/\/+$/, "")
  return (
    <nav aria-label={t("email_campaign.nav.label")} className="bg-ui-bg-subtle rounded-t-lg px-3 py-2 md:px-5">
      <ul className="flex flex-wrap gap-1">
        {PAGES.map(({ to, key, of }) => {
          const current = currentOf(here, to, of)
          return (
            <li key={to} className="shrink-0">
              <Link
                to={to}
                aria-current={current}
                className={clx(
                  "txt-compact-small-plus focus-visible:shadow-borders-focus flex h-8 items-center rounded-full px-3 outline-none",
                  current ? "bg-ui-bg-base shadow-elevation-card-rest text-ui-fg-base" : "text-ui-fg-subtle hover:bg-ui-bg-base-hover"
                )}
              >
                {t(`email_campaign.nav.${key}`)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
