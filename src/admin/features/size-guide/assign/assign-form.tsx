import { Button, RadioGroup, Text, toast } from "@medusajs/ui"
import { useId, useMemo, useState } from "react"
import { ASSIGNMENT_MODES, type Assignment, type AssignmentMode } from "../../../../contracts/size-guide-assignment"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { bodyOf, useApplyPlan, useReplaceAssignment, type Plan, type Undo } from "../api/assignments"
import { TargetChips } from "./components/target-chips"
import { bodiesOf, draftProblems, MAX_TARGETS, withTarget, withoutTarget, type Draft } from "./draft"
import { GuideSelect } from "./guide-select"
import { PlanPreview } from "./plan-preview"
import { ScopeFields } from "./scope-fields"
import { TargetField } from "./target-field"
import { usePlanPreview } from "./use-plan-preview"

/** What was saved, and what takes it back. */
export type Saved = { count: number; existing: number; undo: Undo | null }

type AssignFormProps = {
  initial: Draft
  /** The rule that is edited; without one, rules are added. */
  editing?: Assignment
  /** The guide is chosen here, too. */
  canChooseGuide?: boolean
  onSaved: (saved: Saved) => void
  onCancel: () => void
}

const ModeField = ({ mode, onChange }: { mode: AssignmentMode; onChange: (mode: AssignmentMode) => void }) => {
  const { t } = useText()
  const id = useId()
  return (
    <fieldset className="flex flex-col gap-y-2">
      <Text as="span" size="small" weight="plus" asChild>
        <legend>{t("size_guide_assign.form.mode")}</legend>
      </Text>
      <RadioGroup
        aria-label={t("size_guide_assign.form.mode")}
        value={mode}
        onValueChange={(next) => onChange(next as AssignmentMode)}
      >
        {ASSIGNMENT_MODES.map((each) => (
          <div key={each} className="flex items-start gap-x-2">
            <RadioGroup.Item value={each} id={`${id}-${each}`} aria-describedby={`${id}-${each}-hint`} />
            <div className="flex flex-col">
              <label htmlFor={`${id}-${each}`} className="txt-compact-small">
                {t(`size_guide_assign.mode.${each}`)}
              </label>
              <Text id={`${id}-${each}-hint`} size="xsmall" className="text-ui-fg-subtle">
                {t(`size_guide_assign.mode_hint.${each}`)}
              </Text>
            </div>
          </div>
        ))}
      </RadioGroup>
    </fieldset>
  )
}

/**
 * Makes rules for one or many targets, or edits one. What would change is shown before anything
 * can be saved: the button waits for the answer to exactly what is filled in.
 */
export const AssignForm = ({ initial, editing, canChooseGuide, onSaved, onCancel }: AssignFormProps) => {
  const { t, language } = useText()
  const [draft, setDraft] = useState(initial)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const plan = useMemo<Plan | null>(() => {
    const add = bodiesOf(draft)
    return add && { add, remove: editing ? [editing.id] : [] }
  }, [draft, editing])
  const preview = usePlanPreview(plan)
  const apply = useApplyPlan()
  const replace = useReplaceAssignment()
  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))

  const save = () => {
    if (!plan || !preview.isCurrent) {
      return
    }
    if (editing) {
      const undo = { replace: { id: editing.id, body: bodyOf(editing) } }
      replace.mutate(
        { id: editing.id, body: plan.add[0] },
        { onSuccess: () => onSaved({ count: 1, existing: 0, undo }), onError: fail }
      )
      return
    }
    apply.mutate(plan, {
      onSuccess: ({ saved, existing, undo }) => onSaved({ count: saved, existing, undo: saved > 0 ? undo : null }),
      onError: fail,
    })
  }
  const changes = preview.isCurrent ? (preview.query.data?.changes ?? null) : null
  const saveLabel =
    changes === null
      ? t("size_guide_assign.form.save")
      : changes === 0
        ? t("size_guide_assign.form.save_nothing")
        : t("size_guide_assign.form.save_changes", { count: changes, number: formatNumber(language, changes) })
  return (
    <form
      className="flex flex-col gap-y-5"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {canChooseGuide && draft.mode !== "none" && (
        <GuideSelect value={draft.guideId} onChange={(guideId) => change({ guideId })} />
      )}
      {!editing && !canChooseGuide && (
        <TargetField onAdd={(target) => change({ targets: withTarget(draft.targets, target, MAX_TARGETS) })} />
      )}
      <TargetChips
        label={t("size_guide_assign.form.targets")}
        targets={draft.targets}
        onRemove={editing ? undefined : (target) => change({ targets: withoutTarget(draft.targets, target) })}
      />
      <ModeField mode={draft.mode} onChange={(mode) => change({ mode })} />
      <ScopeFields draft={draft} problems={draftProblems(draft)} onChange={change} />
      <PlanPreview plan={plan} preview={preview} />
      <div className="bg-ui-bg-base border-ui-border-base sticky -bottom-4 -mb-4 flex flex-wrap justify-end gap-2 border-t pb-4 pt-3">
        <Button size="small" variant="secondary" type="button" onClick={onCancel}>
          {t("core.cancel")}
        </Button>
        <Button size="small" type="submit" disabled={!preview.isCurrent} isLoading={apply.isPending || replace.isPending}>
          {saveLabel}
        </Button>
      </div>
    </form>
  )
}
