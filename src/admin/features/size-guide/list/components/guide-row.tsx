import { EllipsisHorizontal } from "@medusajs/icons"
import { Badge, Checkbox, DropdownMenu, IconButton, StatusBadge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { GuideListItem } from "../../../../../contracts/size-guide"
import { formatDate, formatNumber, formatRelative } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { KindIcon } from "./kind-icon"

const COLORS = { draft: "grey", published: "green", archived: "orange" } as const
const CELL = "px-3 py-2 align-top"

export type RowAction = "assign" | "analytics"

type GuideRowProps = {
  guide: GuideListItem
  isSelected: boolean
  canSelect: boolean
  onSelect: (isSelected: boolean) => void
  onAction: (action: RowAction) => void
}

const Languages = ({ guide }: { guide: GuideListItem }) => {
  const { t } = useText()
  return (
    <span className="flex flex-wrap items-center gap-1">
      {guide.locales.map((locale) => (
        <Badge key={locale} size="2xsmall" className="uppercase">
          {locale}
        </Badge>
      ))}
      {guide.missing_translations > 0 && (
        <Badge size="2xsmall" color="orange" className="whitespace-nowrap">
          {t("size_guide_list.missing", { count: guide.missing_translations })}
        </Badge>
      )}
    </span>
  )
}

const Status = ({ guide }: { guide: GuideListItem }) => {
  const { t } = useText()
  return (
    <span className="flex flex-col items-start gap-1">
      <StatusBadge color={COLORS[guide.status]}>{t(`size_guides.status.${guide.status}`)}</StatusBadge>
      {guide.status === "published" && guide.has_changes && (
        <Badge size="2xsmall" color="orange" className="whitespace-nowrap">
          {t("size_guide_list.changed")}
        </Badge>
      )}
    </span>
  )
}

const Updated = ({ guide }: { guide: GuideListItem }) => {
  const { t, language } = useText()
  return (
    <span className="flex flex-col">
      <time dateTime={guide.updated_at} title={formatDate(language, guide.updated_at, "moment")}>
        {formatRelative(language, guide.updated_at)}
      </time>
      {guide.updated_by && (
        <span className="text-ui-fg-subtle txt-compact-xsmall break-words">
          {t("size_guide_list.by", { name: guide.updated_by.name })}
        </span>
      )}
    </span>
  )
}

/** One guide of the list. What has no room on a phone stands below its title there. */
export const GuideRow = ({ guide, isSelected, canSelect, onSelect, onAction }: GuideRowProps) => {
  const { t, language } = useText()
  const assignments = t("size_guide_list.assignments", {
    count: guide.assignments,
    number: formatNumber(language, guide.assignments),
  })
  const products =
    guide.products === null
      ? null
      : t("size_guide_list.products", { count: guide.products, number: formatNumber(language, guide.products) })
  return (
    <tr className="txt-compact-small border-ui-border-base hover:bg-ui-bg-base-hover focus-within:bg-ui-bg-base-hover border-b last:border-b-0">
      {canSelect && (
        <td className="w-8 py-2 ps-4 align-top">
          <Checkbox
            checked={isSelected}
            aria-label={t("size_guide_list.select", { title: guide.title })}
            onCheckedChange={(next) => onSelect(next === true)}
          />
        </td>
      )}
      <th scope="row" className={`${CELL} w-full text-start font-normal`}>
        <span className="flex items-start gap-x-2">
          <KindIcon kind={guide.kind} />
          <span className="flex min-w-0 flex-col gap-y-0.5">
            <Link
              to={`/size-guides/${guide.id}`}
              data-guide={guide.id}
              className="txt-compact-small-plus focus-visible:shadow-borders-focus break-words rounded outline-none"
            >
              {guide.title}
            </Link>
            <Text as="span" size="xsmall" leading="compact" className="text-ui-fg-subtle break-all">
              {guide.handle}
            </Text>
            <span className="text-ui-fg-subtle flex flex-col items-start gap-1 pt-1 xl:hidden">
              <span className="sm:hidden">
                <Status guide={guide} />
              </span>
              <span className="md:hidden">
                <Languages guide={guide} />
              </span>
              <Text as="span" size="xsmall" leading="compact" className="lg:hidden">
                {[assignments, products].filter(Boolean).join(" · ")}
              </Text>
              <span className="txt-compact-xsmall">
                <Updated guide={guide} />
              </span>
            </span>
          </span>
        </span>
      </th>
      <td className={`${CELL} hidden sm:table-cell`}>
        <Status guide={guide} />
      </td>
      <td className={`${CELL} hidden md:table-cell`}>
        <Languages guide={guide} />
      </td>
      <td className={`${CELL} hidden text-end tabular-nums lg:table-cell`}>{formatNumber(language, guide.assignments)}</td>
      <td className={`${CELL} hidden text-end tabular-nums lg:table-cell`}>
        {guide.products === null ? (
          <span title={t("size_guide_list.products_unknown")}>
            <span aria-hidden>–</span>
            <span className="sr-only">{t("size_guide_list.products_unknown")}</span>
          </span>
        ) : (
          formatNumber(language, guide.products)
        )}
      </td>
      <td className={`${CELL} hidden whitespace-nowrap xl:table-cell`}>
        <Updated guide={guide} />
      </td>
      <td className="w-8 py-1.5 pe-4 align-top">
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <IconButton size="small" variant="transparent" aria-label={t("size_guide_list.row_actions", { title: guide.title })}>
              <EllipsisHorizontal />
            </IconButton>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content align="end">
            <DropdownMenu.Item asChild>
              <Link to={`/size-guides/${guide.id}`}>{t("size_guide_list.open")}</Link>
            </DropdownMenu.Item>
            <DropdownMenu.Item onClick={() => onAction("assign")}>{t("size_guide_list.assign")}</DropdownMenu.Item>
            <DropdownMenu.Item onClick={() => onAction("analytics")}>{t("size_guide_list.analytics")}</DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu>
      </td>
    </tr>
  )
}
