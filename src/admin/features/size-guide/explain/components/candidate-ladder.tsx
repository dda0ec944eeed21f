import { CheckCircleSolid, CircleMinusSolid, XCircle } from "@medusajs/icons"
import { Badge, Button, Text, clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { Candidate } from "../../../../../contracts/size-guide-assignment"
import { useText } from "../../../../lib/text"
import type { PlaceNames } from "../../assign/components/assignment-line"
import { targetName } from "../../assign/names"

type CandidateLadderProps = {
  candidates: Candidate[]
  places: PlaceNames
  busyId: string | null
  /** Left out where rules may not be changed. */
  onRemove?: (candidate: Candidate) => void
}

const LINK = "txt-compact-small focus-visible:shadow-borders-focus rounded underline outline-none"

const Mark = ({ candidate: { mode, reason } }: { candidate: Candidate }) => {
  const { t } = useText()
  if (reason !== "wins") {
    return mode === "exclude" ? (
      <Badge size="2xsmall" color="orange">
        {t("size_guide_assign.explain.excludes")}
      </Badge>
    ) : null
  }
  return (
    <Badge size="2xsmall" color={mode === "include" ? "green" : "red"}>
      {t(mode === "none" ? "size_guide_assign.explain.none_wins" : "size_guide_assign.explain.wins")}
    </Badge>
  )
}

const Icon = ({ candidate: { mode, reason } }: { candidate: Candidate }) => {
  if (reason !== "wins") {
    return <XCircle aria-hidden className="text-ui-fg-muted mt-0.5 shrink-0" />
  }
  return mode === "none" ? (
    <CircleMinusSolid aria-hidden className="text-ui-tag-red-icon mt-0.5 shrink-0" />
  ) : (
    <CheckCircleSolid aria-hidden className="text-ui-tag-green-icon mt-0.5 shrink-0" />
  )
}

const Rung = ({ candidate, places, busyId, onRemove }: Omit<CandidateLadderProps, "candidates"> & { candidate: Candidate }) => {
  const { t } = useText()
  const { guide, target, mode, distance, priority, sales_channel_id, region_id, reason } = candidate
  const notes = [
    distance > 0 && t("size_guide_assign.explain.distance", { count: distance }),
    priority !== 0 && t("size_guide_assign.priority", { count: priority }),
    sales_channel_id &&
      t("size_guide_assign.in_channel", {
        name: places.channels.get(sales_channel_id) ?? t("size_guide_assign.unknown_channel"),
      }),
    region_id &&
      t("size_guide_assign.in_region", { name: places.regions.get(region_id) ?? t("size_guide_assign.unknown_region") }),
  ].filter(Boolean)
  return (
    <>
      <Icon candidate={candidate} />
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" weight="plus" className="min-w-0 break-words">
            {t(`size_guide_assign.type.${target.type}`)}: {targetName(t, target)}
          </Text>
          <Mark candidate={candidate} />
        </div>
        <Text size="small" className="break-words">
          {guide?.title ?? t(`size_guide_assign.mode.${mode}`)}
        </Text>
        {notes.length > 0 && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {notes.join(" · ")}
          </Text>
        )}
        <Text size="small" className="text-ui-fg-subtle">
          {t(`size_guide_assign.explain.reason.${reason}`)}
        </Text>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {guide && (
            <>
              <Link to={`/size-guides/${guide.id}`} className={LINK}>
                {t("size_guide_assign.explain.open_guide", { title: guide.title })}
              </Link>
              <Link to={`/size-guides?assign=${guide.id}`} className={LINK}>
                {t("size_guide_assign.explain.open_rule", { title: guide.title })}
              </Link>
            </>
          )}
          {mode === "none" && onRemove && (
            <Button
              size="small"
              variant="secondary"
              isLoading={busyId === candidate.assignment_id}
              onClick={() => onRemove(candidate)}
            >
              {t("size_guide_assign.explain.remove_none")}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}

/** Every rule that could concern a product, in the order of the search; the one that decides stands out. */
export const CandidateLadder = ({ candidates, ...rest }: CandidateLadderProps) => {
  const { t } = useText()
  return (
    <ol aria-label={t("size_guide_assign.explain.candidates")} className="flex flex-col gap-y-2">
      {candidates.map((candidate) => (
        <li
          key={candidate.assignment_id}
          aria-current={candidate.reason === "wins" ? "true" : undefined}
          className={clx(
            "flex gap-x-2 rounded-lg border px-3 py-2",
            candidate.reason === "wins"
              ? "border-ui-border-interactive bg-ui-bg-base shadow-elevation-card-rest"
              : "border-ui-border-base bg-ui-bg-subtle"
          )}
        >
          <Rung candidate={candidate} {...rest} />
        </li>
      ))}
    </ol>
  )
}
