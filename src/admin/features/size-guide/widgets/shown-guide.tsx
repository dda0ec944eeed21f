import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { GuideFor } from "../../../../contracts/size-guide-assignment"
import { useText, type Translate } from "../../../lib/text"

type Resolved = NonNullable<GuideFor["resolved"]>

const reasonOf = (t: Translate, { because }: Resolved): string => {
  if (!because) {
    return t("size_guide_widgets.none_hint")
  }
  if (because.type === "product") {
    return t("size_guide_widgets.by_own")
  }
  return because.type === "store"
    ? t("size_guide_widgets.by_store")
    : t("size_guide_widgets.by", { type: t(`size_guide_widgets.type.${because.type}`), name: because.name })
}

const titleOf = (t: Translate, { guide, because }: Resolved): string =>
  guide?.title ?? t(because?.mode === "none" ? "size_guide_widgets.none_on_purpose" : "size_guide_widgets.none")

/** The guide a product shows, by which rule, and sizes that are missing from it. */
export const ShownGuide = ({ resolved, onExplain }: { resolved: Resolved; onExplain: () => void }) => {
  const { t } = useText()
  const { guide, unknown_sizes } = resolved
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-col">
        <Text weight="plus" className="break-words">
          {titleOf(t, resolved)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {reasonOf(t, resolved)}
        </Text>
      </div>
      {unknown_sizes.length > 0 && (
        <Text size="small" className="text-ui-tag-orange-text flex items-start gap-x-1 break-words">
          <ExclamationCircle aria-hidden className="mt-0.5 shrink-0" />
          {t("size_guide_widgets.unknown_sizes", { sizes: unknown_sizes.join(", ") })}
        </Text>
      )}
      <div className="flex flex-wrap gap-2">
        {guide && (
          <Button size="small" variant="secondary" asChild>
            <Link to={`/size-guides/${guide.id}`}>{t("size_guide_widgets.open")}</Link>
          </Button>
        )}
        <Button size="small" variant="secondary" onClick={onExplain}>
          {t("size_guide_widgets.explain")}
        </Button>
      </div>
    </div>
  )
}
