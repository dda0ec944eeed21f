import { Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useText } from "../../../lib/text"
import { Field, SelectField } from "./components/field"
import { TargetChips } from "./components/target-chips"
import { MAX_CONDITIONS, withTarget, withoutTarget, type Draft, type DraftProblem } from "./draft"
import { TargetField } from "./target-field"
import { usePlaces } from "./use-places"

const ANY = "any"

type ScopeFieldsProps = { draft: Draft; problems: DraftProblem[]; onChange: (change: Partial<Draft>) => void }
type Place = { id: string; name: string }

const PlaceField = (props: { label: string; any: string; places: Place[]; value: string | null; onChange: (id: string | null) => void }) => (
  <SelectField
    label={props.label}
    value={props.value ?? ANY}
    options={[{ value: ANY, label: props.any }, ...props.places.map(({ id, name }) => ({ value: id, label: name }))]}
    onChange={(next) => props.onChange(next === ANY ? null : next)}
  />
)

/** When and where a rule counts. */
const WhenAndWhere = ({ draft, problems, onChange }: ScopeFieldsProps) => {
  const { t } = useText()
  const { channels, regions } = usePlaces()
  const badDates = problems.includes("dates") ? t("size_guide_assign.form.bad_dates") : null
  const badPriority = problems.includes("priority") ? t("size_guide_assign.form.bad_priority") : null
  return (
    <div className="grid grid-cols-1 gap-3 pt-3 sm:grid-cols-2">
      <PlaceField
        label={t("size_guide_assign.form.channel")}
        any={t("size_guide_assign.form.any_channel")}
        places={channels}
        value={draft.channelId}
        onChange={(channelId) => onChange({ channelId })}
      />
      <PlaceField
        label={t("size_guide_assign.form.region")}
        any={t("size_guide_assign.form.any_region")}
        places={regions}
        value={draft.regionId}
        onChange={(regionId) => onChange({ regionId })}
      />
      <Field label={t("size_guide_assign.form.starts_at")}>
        {({ id }) => (
          <Input
            id={id}
            size="small"
            type="datetime-local"
            value={draft.startsAt}
            onChange={({ target }) => onChange({ startsAt: target.value })}
          />
        )}
      </Field>
      <Field label={t("size_guide_assign.form.ends_at")} error={badDates}>
        {({ id, describedBy }) => (
          <Input
            id={id}
            size="small"
            type="datetime-local"
            aria-invalid={badDates !== null}
            aria-describedby={describedBy}
            value={draft.endsAt}
            onChange={({ target }) => onChange({ endsAt: target.value })}
          />
        )}
      </Field>
      <Field label={t("size_guide_assign.form.priority")} hint={t("size_guide_assign.form.priority_hint")} error={badPriority}>
        {({ id, describedBy }) => (
          <Input
            id={id}
            size="small"
            inputMode="numeric"
            aria-invalid={badPriority !== null}
            aria-describedby={describedBy}
            value={draft.priority}
            onChange={({ target }) => onChange({ priority: target.value })}
          />
        )}
      </Field>
    </div>
  )
}

const Conditions = ({ draft, onChange }: Pick<ScopeFieldsProps, "draft" | "onChange">) => {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-4 pt-3">
      {(["allOf", "noneOf"] as const).map((field) => {
        const label = t(field === "allOf" ? "size_guide_assign.form.all_of" : "size_guide_assign.form.none_of")
        return (
          <fieldset key={field} className="flex flex-col gap-y-2">
            <Text as="span" size="small" weight="plus" asChild>
              <legend>{label}</legend>
            </Text>
            <TargetField
              withStore={false}
              initialType="tag"
              onAdd={(target) => onChange({ [field]: withTarget(draft[field], target, MAX_CONDITIONS) })}
            />
            <TargetChips
              label={label}
              targets={draft[field]}
              onRemove={(target) => onChange({ [field]: withoutTarget(draft[field], target) })}
            />
          </fieldset>
        )
      })}
    </div>
  )
}

/** What limits a rule; folded away, because most rules have no limit. */
export const ScopeFields = (props: ScopeFieldsProps) => {
  const { t } = useText()
  const { draft } = props
  // Unfolded as the form begins; what is unfolded later stays so, whatever is filled in.
  const [isLimited] = useState(
    Boolean(draft.channelId || draft.regionId || draft.startsAt || draft.endsAt || draft.priority !== "0")
  )
  const [hasConditions] = useState(draft.allOf.length + draft.noneOf.length > 0)
  const summary = "txt-compact-small-plus focus-visible:shadow-borders-focus cursor-pointer rounded-md py-1 outline-none"
  return (
    <div className="flex flex-col gap-y-3">
      <details open={isLimited}>
        <summary className={summary}>{t("size_guide_assign.form.when")}</summary>
        <WhenAndWhere {...props} />
      </details>
      <details open={hasConditions}>
        <summary className={summary}>{t("size_guide_assign.form.conditions")}</summary>
        <Conditions {...props} />
      </details>
    </div>
  )
}
