import { Trash } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { CONDITION_LIMITS, type Condition } from "../../../../../contracts/email-campaign-condition"
import { SelectField, TextField } from "../../../../components/fields"
import { useText } from "../../../../lib/text"
import { useComposer } from "../state/composer-context"
import { fromRules, type Rule, RULE_FACTS, startRule, toRules, valuesOf } from "./condition-rules"

const HOWS = ["is", "not"] as const

type RuleFieldsProps = { rule: Rule; number: number; onChange: (rule: Rule) => void; onRemove: () => void }

/** Values as they are typed, as long as they mean those of the rule; while there is none the rule keeps its last. */
const ValuesField = ({ rule, onChange }: Pick<RuleFieldsProps, "rule" | "onChange">) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const [typed, setTyped] = useState(rule.text)
  const values = valuesOf(typed)
  const isMeant = values.length === 0 || values.join() === valuesOf(rule.text).join()
  return (
    <TextField
      label={t("email_composer.condition.values")}
      hint={rule.fact === "has_account" ? undefined : t(`email_composer.condition.hint.${rule.fact}`)}
      disabled={readOnly}
      value={isMeant ? typed : rule.text}
      onChange={(text) => {
        setTyped(text)
        if (valuesOf(text).length > 0) {
          onChange({ ...rule, text })
        }
      }}
    />
  )
}

const RuleFields = ({ rule, number, onChange, onRemove }: RuleFieldsProps) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  return (
    <fieldset className="border-ui-border-base flex flex-col gap-y-2 rounded-lg border p-3">
      <legend className="txt-compact-xsmall-plus px-1">{t("email_composer.condition.rule", { number })}</legend>
      <div className="flex items-end gap-x-2">
        <SelectField
          className="min-w-0 flex-1"
          label={t("email_composer.condition.fact")}
          value={rule.fact}
          disabled={readOnly}
          options={RULE_FACTS.map((fact) => ({ value: fact, label: t(`email_composer.fact.${fact}`) }))}
          onChange={(fact) => onChange(startRule(fact))}
        />
        {!readOnly && (
          <IconButton size="small" variant="transparent" aria-label={t("email_composer.condition.remove", { number })} onClick={onRemove}>
            <Trash />
          </IconButton>
        )}
      </div>
      <SelectField
        label={t("email_composer.condition.how")}
        value={rule.isNot ? "not" : "is"}
        disabled={readOnly}
        options={HOWS.map((how) => ({ value: how, label: t(`email_composer.condition.${how}${rule.fact === "has_account" ? "_so" : ""}`) }))}
        onChange={(how) => onChange({ ...rule, isNot: how === "not" })}
      />
      {rule.fact !== "has_account" && <ValuesField key={rule.fact} rule={rule} onChange={onChange} />}
    </fieldset>
  )
}

type ConditionFormProps = { condition: Condition | null; onChange: (condition: Condition | null) => void }

/** Who sees a row: everybody, or those of whom all, or any, of a few rules are true. */
export const ConditionForm = ({ condition, onChange }: ConditionFormProps) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const known = toRules(condition)
  if (known === null) {
    return (
      <div className="flex flex-col items-start gap-y-2">
        <p className="txt-small text-ui-fg-subtle">{t("email_composer.condition.complex")}</p>
        {!readOnly && (
          <Button size="small" variant="secondary" onClick={() => onChange(null)}>
            {t("email_composer.condition.everybody")}
          </Button>
        )}
      </div>
    )
  }
  const { rules, join } = known
  const set = (next: Rule[], how = join) => onChange(fromRules({ rules: next, join: how }))
  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus mb-2">{t("email_composer.condition.title")}</legend>
      {rules.length === 0 && <p className="txt-small text-ui-fg-subtle">{t("email_composer.condition.all")}</p>}
      {rules.length > 1 && (
        <SelectField
          label={t("email_composer.condition.join")}
          value={join}
          disabled={readOnly}
          options={(["and", "or"] as const).map((how) => ({ value: how, label: t(`email_composer.condition.${how}`) }))}
          onChange={(how) => set(rules, how)}
        />
      )}
      {rules.map((rule, index) => (
        <RuleFields
          key={index}
          rule={rule}
          number={index + 1}
          onChange={(next) => set(rules.map((other, at) => (at === index ? next : other)))}
          onRemove={() => set(rules.filter((_, at) => at !== index))}
        />
      ))}
      {!readOnly && rules.length < CONDITION_LIMITS.items && (
        <Button size="small" variant="secondary" className="self-start" onClick={() => set([...rules, startRule("language")])}>
          {t("email_composer.condition.add")}
        </Button>
      )}
    </fieldset>
  )
}
