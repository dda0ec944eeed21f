import { clx } from "@medusajs/ui"
import type { EcontOfficeView } from "../../../../../contracts/econt-places"
import { useText } from "../../../../lib/text"
import { officeAddress, officeName, OpenBadge } from "./office-lines"

type OfficeListProps = { offices: readonly EcontOfficeView[]; chosen: string; onChoose: (office: EcontOfficeView) => void }

/** Offices beside the map, each of which can be chosen. */
export const OfficeList = ({ offices, chosen, onChoose }: OfficeListProps) => {
  const { t, locale, language } = useText()
  return (
    <ul aria-label={t("econt_places.near")} className="border-ui-border-base divide-ui-border-base max-h-72 divide-y overflow-y-auto rounded-lg border">
      {offices.map((office) => (
        <li key={office.code}>
          <button
            type="button"
            aria-pressed={office.code === chosen}
            className={clx(
              "hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full items-start justify-between gap-x-2 px-3 py-2 text-start outline-none",
              office.code === chosen && "bg-ui-bg-subtle"
            )}
            onClick={() => onChoose(office)}
          >
            <span className="flex min-w-0 flex-col">
              <span className="txt-compact-small break-words">{officeName(locale, office)}</span>
              <span className="txt-compact-xsmall text-ui-fg-subtle break-words">{officeAddress(t, locale, language, office)}</span>
            </span>
            <OpenBadge office={office} />
          </button>
        </li>
      ))}
    </ul>
  )
}
