import { Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import type { Locale } from "../../../../contracts/shared"
import type { GuideTemplate } from "../../../../contracts/size-guide-list"
import { QueryState } from "../../../components/query-state"
import { useText } from "../../../lib/text"
import { TemplateCard } from "./components/template-card"
import { listQueries } from "./queries"

type TemplateGalleryProps = {
  locale: Locale
  /** Which templates are shown; all of them when left out. */
  fits?: (template: GuideTemplate) => boolean
  isBusy: boolean
  onUse: (template: GuideTemplate) => void
}

const GRID = "grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4"

const Pending = () => (
  <div className={GRID} aria-busy>
    {[0, 1, 2, 3, 4, 5, 6, 7].map((card) => (
      <Skeleton key={card} className="h-40 w-full rounded-lg" />
    ))}
  </div>
)

/** Ready guides to begin with. */
export const TemplateGallery = ({ locale, fits, isBusy, onUse }: TemplateGalleryProps) => {
  const { t } = useText()
  return (
    <QueryState query={useQuery(listQueries.templates(locale))} pending={<Pending />}>
      {(templates) => {
        const shown = fits ? templates.filter(fits) : templates
        return shown.length === 0 ? (
          <Text size="small" role="status" className="text-ui-fg-subtle">
            {t("size_guide_list.create.no_template")}
          </Text>
        ) : (
          <ul className={GRID}>
            {shown.map((template) => (
              <li key={template.id}>
                <TemplateCard template={template} disabled={isBusy} onUse={() => onUse(template)} />
              </li>
            ))}
          </ul>
        )
      }}
    </QueryState>
  )
}
