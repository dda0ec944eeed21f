import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { Assignment } from "../../../../contracts/size-guide-assignment"
import { useText } from "../../../lib/text"
import { AssignmentLine } from "../assign/components/assignment-line"
import { usePlaces } from "../assign/use-places"
import { isPlain } from "./own-rule"

/** Rules of the target that a card does not change, because they have conditions. */
export const OtherRules = ({ assignments }: { assignments: Assignment[] }) => {
  const { t } = useText()
  const { names } = usePlaces()
  const others = assignments.filter((assignment) => !isPlain(assignment))
  if (others.length === 0) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" className="text-ui-fg-subtle">
        {t("size_guide_widgets.remaining")}
      </Text>
      <ul aria-label={t("size_guide_widgets.other_rules")} className="border-ui-border-base divide-ui-border-base divide-y rounded-lg border">
        {others.map((assignment) => (
          <li key={assignment.id}>
            <AssignmentLine assignment={{ ...assignment, target_name: assignment.guide_title ?? assignment.target_name }} places={names} />
            {assignment.guide_id && (
              <Link
                to={`/size-guides?assign=${assignment.guide_id}`}
                className="txt-compact-small focus-visible:shadow-borders-focus mx-3 mb-2 inline-block rounded underline outline-none"
              >
                {t("size_guide_assign.explain.open_rule", { title: assignment.guide_title ?? "" })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
