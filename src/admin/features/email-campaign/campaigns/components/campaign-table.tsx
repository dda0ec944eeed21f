import { clx } from "@medusajs/ui"
import type { KeyboardEvent, ReactNode } from "react"
import { useText } from "../../../../lib/text"
import { FIGURES } from "./row-results"

const HEAD = "txt-compact-xsmall-plus text-ui-fg-subtle px-3 py-2 text-start"

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last,
}

/** Frame of the list of campaigns. On a name, the arrow keys go to the next one. */
export const CampaignTable = ({ children }: { children: ReactNode }) => {
  const { t } = useText()
  const handleKey = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a[data-campaign]")]
    const index = links.indexOf(event.target as HTMLElement)
    const step = STEPS[event.key]
    if (index >= 0 && step && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      links[step(index, links.length - 1)]?.focus()
    }
  }
  return (
    <table className="w-full border-collapse" aria-label={t("email_campaigns.title")}>
      <thead>
        <tr>
          <th scope="col" className={clx(HEAD, "ps-4 md:ps-6")}>
            {t("email_campaigns.column.name")}
          </th>
          <th scope="col" className={clx(HEAD, "hidden sm:table-cell")}>
            {t("email_campaigns.column.status")}
          </th>
          <th scope="col" className={clx(HEAD, "hidden !text-end sm:table-cell")}>
            {t("email_campaigns.column.chosen")}
          </th>
          {FIGURES.map((key) => (
            <th key={key} scope="col" title={key === "revenue" ? undefined : t("email_campaigns.of_tracked")} className={clx(HEAD, "hidden !text-end lg:table-cell")}>
              {t(`email_campaigns.column.${key}`)}
            </th>
          ))}
          <th scope="col" className={clx(HEAD, "hidden xl:table-cell")}>
            {t("email_campaigns.column.when")}
          </th>
          <th scope="col" className="w-8">
            <span className="sr-only">{t("email_campaigns.column.actions")}</span>
          </th>
        </tr>
      </thead>
      {/* Keys move between links that take the focus themselves. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <tbody onKeyDown={handleKey}>{children}</tbody>
    </table>
  )
}
