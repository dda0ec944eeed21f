import { Badge, Button, Checkbox, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { CoverageItemsResponse } from "../../../../../contracts/size-guide-assignment"
import { useText } from "../../../../lib/text"

export type Finding = CoverageItemsResponse["items"][number]

const SHOWN_SIZES = 12
const LINK = "focus-visible:shadow-borders-focus min-w-0 break-words rounded outline-none hover:underline"

type FindingLineProps = {
  finding: Finding
  isSelected: boolean
  onSelect?: (isSelected: boolean) => void
  onExplain?: () => void
}

/** One finding: the product or the guide it concerns, and the sizes. */
export const FindingLine = ({ finding: { product, guide, sizes }, isSelected, onSelect, onExplain }: FindingLineProps) => {
  const { t } = useText()
  const title = product?.title ?? guide?.title ?? ""
  return (
    <div className="flex items-start gap-x-3 px-4 py-2 md:px-6">
      {onSelect && (
        <Checkbox
          className="mt-0.5"
          checked={isSelected}
          aria-label={t("size_guide_list.select", { title })}
          onCheckedChange={(next) => onSelect(next === true)}
        />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        {product && (
          <Link to={`/products/${product.id}`} className={`txt-compact-small-plus ${LINK}`}>
            {product.title}
          </Link>
        )}
        {guide && (
          <Link
            to={`/size-guides/${guide.id}`}
            aria-label={t("size_guide_list.coverage_page.open_guide", { title: guide.title })}
            className={product ? `txt-compact-small text-ui-fg-subtle ${LINK}` : `txt-compact-small-plus ${LINK}`}
          >
            {guide.title}
          </Link>
        )}
        {sizes.length > 0 && (
          <Text as="span" size="xsmall" className="flex flex-wrap gap-1">
            <span className="sr-only">{t("size_guide_list.coverage_page.sizes", { sizes: sizes.join(", ") })}</span>
            {sizes.slice(0, SHOWN_SIZES).map((size) => (
              <Badge key={size} aria-hidden size="2xsmall" color="orange">
                {size}
              </Badge>
            ))}
            {sizes.length > SHOWN_SIZES && <span aria-hidden>+{sizes.length - SHOWN_SIZES}</span>}
          </Text>
        )}
      </div>
      {onExplain && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t("size_guide_list.coverage_page.why_of", { title })}
          onClick={onExplain}
        >
          {t("size_guide_list.coverage_page.why")}
        </Button>
      )}
    </div>
  )
}
