import { Button, Text, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { Link } from "react-router-dom"
import type { GuideFor, Target } from "../../../../contracts/size-guide-assignment"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useApplyPlan, useUndoAssignments, type Undo } from "../api/assignments"
import { SelectField } from "../assign/components/field"
import { NoteStrip } from "../assign/components/note-strip"
import { PlanPreview } from "../assign/plan-preview"
import { usePlanPreview } from "../assign/use-plan-preview"
import { NO_GUIDE, NO_RULE, ownChoice, planFor } from "./own-rule"

type GuideSelectorProps = { target: Target; answer: GuideFor; label: string; canChange: boolean }

/** Chooses the guide of exactly this target. What would change is shown before it is saved, and can be taken back. */
export const GuideSelector = ({ target, answer: { assignments, choices }, label, canChange }: GuideSelectorProps) => {
  const { t } = useText()
  const current = ownChoice(assignments)
  const [wanted, setWanted] = useState<string | null>(null)
  const [undo, setUndo] = useState<{ text: string; by: Undo | null } | null>(null)
  const value = wanted ?? current
  const plan = useMemo(
    () => (wanted === null || wanted === current ? null : planFor(target, assignments, wanted)),
    [wanted, current, target, assignments]
  )
  const preview = usePlanPreview(plan)
  const apply = useApplyPlan()
  const takeBack = useUndoAssignments()
  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))
  const save = () =>
    plan &&
    apply.mutate(plan, {
      onSuccess: (done) => {
        setWanted(null)
        setUndo({ text: t("size_guide_widgets.saved"), by: done.undo })
      },
      onError: fail,
    })
  const by = undo?.by
  const handleUndo = (what: Undo) =>
    takeBack.mutate(what, {
      onSuccess: () => setUndo({ text: t("size_guide_widgets.undone"), by: null }),
      onError: fail,
    })
  if (choices.length === 0) {
    return (
      <div className="flex flex-col items-start gap-y-2">
        <Text size="small" className="text-ui-fg-subtle">
          {t("size_guide_widgets.no_guides")}
        </Text>
        <Button size="small" variant="secondary" asChild>
          <Link to="/size-guides?new=">{t("size_guide_widgets.make_guide")}</Link>
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-y-3">
      <SelectField
        label={label}
        value={value}
        disabled={!canChange}
        options={[
          { value: NO_RULE, label: t("size_guide_widgets.no_rule") },
          { value: NO_GUIDE, label: t("size_guide_widgets.no_guide") },
          ...choices.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(next) => {
          setUndo(null)
          setWanted(next)
        }}
      />
      {plan && (
        <>
          <PlanPreview plan={plan} preview={preview} />
          <div className="flex flex-wrap gap-2">
            <Button size="small" disabled={!preview.isCurrent} isLoading={apply.isPending} onClick={save}>
              {t("size_guide_widgets.save")}
            </Button>
            <Button size="small" variant="secondary" onClick={() => setWanted(null)}>
              {t("core.cancel")}
            </Button>
          </div>
        </>
      )}
      {undo && (
        <NoteStrip
          text={undo.text}
          isUndoing={takeBack.isPending}
          onUndo={by ? () => handleUndo(by) : undefined}
          onClose={() => setUndo(null)}
        />
      )}
    </div>
  )
}
