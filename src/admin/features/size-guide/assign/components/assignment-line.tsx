import { ExclamationCircle, PencilSquare, Trash } from "@medusajs/icons"
import { Badge, IconButton, Text } from "@medusajs/ui"
import type { Assignment } from "../../../../../contracts/size-guide-assignment"
import { formatDate } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { targetName, type NamedTarget } from "../names"

/** Names of sales channels and regions by their ids. */
export type PlaceNames = { channels: ReadonlyMap<string, string>; regions: ReadonlyMap<string, string> }

type AssignmentLineProps = {
  assignment: Assignment
  places: PlaceNames
  onEdit?: () => void
  onDelete?: () => void
}

const COLORS = { include: "green", exclude: "orange", none: "red" } as const

/** One rule: its target, what it does, and everything that limits it. */
export const AssignmentLine = ({ assignment, places, onEdit, onDelete }: AssignmentLineProps) => {
  const { t, language } = useText()
  const { target, target_exists, mode, priority, sales_channel_id, region_id, starts_at, ends_at } = assignment
  const name = targetName(t, { type: target.type, name: assignment.target_name })
  const namesOf = (targets: NamedTarget[]) =>
    targets.map((each) => `${t(`size_guide_assign.type.${each.type}`)} ${targetName(t, each)}`).join(", ")
  const limits = [
    priority !== 0 && t("size_guide_assign.priority", { count: priority }),
    sales_channel_id &&
      t("size_guide_assign.in_channel", {
        name: places.channels.get(sales_channel_id) ?? t("size_guide_assign.unknown_channel"),
      }),
    region_id &&
      t("size_guide_assign.in_region", {
        name: places.regions.get(region_id) ?? t("size_guide_assign.unknown_region"),
      }),
    starts_at && t("size_guide_assign.from", { date: formatDate(language, starts_at, "moment") }),
    ends_at && t("size_guide_assign.until", { date: formatDate(language, ends_at, "moment") }),
    assignment.all_of.length > 0 && t("size_guide_assign.all_of", { names: namesOf(assignment.all_of) }),
    assignment.none_of.length > 0 && t("size_guide_assign.none_of", { names: namesOf(assignment.none_of) }),
  ].filter((limit) => typeof limit === "string" && limit !== "")
  return (
    <div className="flex items-start gap-x-2 px-3 py-2">
      <div className="flex min-w-0 flex-1 flex-col gap-y-0.5">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" weight="plus" className="min-w-0 break-words">
            {name}
          </Text>
          <Badge size="2xsmall" color={COLORS[mode]}>
            {t(`size_guide_assign.mode_short.${mode}`)}
          </Badge>
          {!target_exists && (
            <Badge size="2xsmall" color="red">
              <ExclamationCircle aria-hidden />
              {t("size_guide_assign.broken")}
            </Badge>
          )}
          {target_exists && !assignment.active && (
            <Badge size="2xsmall" color="grey">
              {t("size_guide_assign.inactive")}
            </Badge>
          )}
        </div>
        {limits.length > 0 && (
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {limits.join(" · ")}
          </Text>
        )}
      </div>
      {onEdit && (
        <IconButton size="small" variant="transparent" aria-label={t("size_guide_assign.edit_named", { name })} onClick={onEdit}>
          <PencilSquare />
        </IconButton>
      )}
      {onDelete && (
        <IconButton size="small" variant="transparent" aria-label={t("size_guide_assign.delete_named", { name })} onClick={onDelete}>
          <Trash />
        </IconButton>
      )}
    </div>
  )
}
