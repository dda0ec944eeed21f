import { Heading } from "@medusajs/ui"
import { TARGET_TYPES, type Assignment } from "../../../../../contracts/size-guide-assignment"
import { useText } from "../../../../lib/text"
import { AssignmentLine, type PlaceNames } from "./assignment-line"

type AssignmentLevelsProps = {
  assignments: Assignment[]
  places: PlaceNames
  onEdit?: (assignment: Assignment) => void
  onDelete?: (assignment: Assignment) => void
}

/** Rules under their levels, strongest first; a level without a rule is left out. */
export const AssignmentLevels = ({ assignments, places, onEdit, onDelete }: AssignmentLevelsProps) => {
  const { t } = useText()
  const levels = TARGET_TYPES.map((type) => ({
    type,
    rules: assignments.filter(({ target }) => target.type === type).sort((one, other) => other.priority - one.priority),
  })).filter(({ rules }) => rules.length > 0)
  return (
    <div className="flex flex-col gap-y-4">
      {levels.map(({ type, rules }) => (
        <section key={type} aria-label={t(`size_guide_assign.type.${type}`)} className="flex flex-col gap-y-1">
          <Heading level="h3" className="text-ui-fg-subtle">
            {t(`size_guide_assign.type.${type}`)}
          </Heading>
          <ul className="border-ui-border-base divide-ui-border-base divide-y rounded-lg border">
            {rules.map((assignment) => (
              <li key={assignment.id}>
                <AssignmentLine
                  assignment={assignment}
                  places={places}
                  onEdit={onEdit && (() => onEdit(assignment))}
                  onDelete={onDelete && (() => onDelete(assignment))}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
