import { Button, RadioGroup, Text, Textarea, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import type { LookUpSkusResponse } from "../../../../contracts/size-guide-assignment"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useLookUpSkus } from "../api/assignments"
import { Field } from "./components/field"
import { SkuResult } from "./components/sku-result"
import { MAX_TARGETS } from "./draft"
import type { NamedTarget } from "./names"

const LEVELS = ["product", "variant"] as const

const targetsOf = ({ targets }: LookUpSkusResponse): NamedTarget[] => {
  const byId = new Map(targets.map(({ target, title }) => [target.id, { ...target, name: title }]))
  return [...byId.values()]
}

type SkuFormProps = { onUse: (targets: NamedTarget[]) => void; onCancel: () => void }

/** Reads a pasted list of SKUs into targets; what is unknown is listed before going on. */
export const SkuForm = ({ onUse, onCancel }: SkuFormProps) => {
  const { t } = useText()
  const id = useId()
  const [text, setText] = useState("")
  const [level, setLevel] = useState<(typeof LEVELS)[number]>("product")
  const lookUp = useLookUpSkus()
  const targets = lookUp.data ? targetsOf(lookUp.data) : []
  const read = () =>
    lookUp.mutate({ text, level }, { onError: (error) => toast.error(errorSentence(t, toApiError(error))) })
  return (
    <form
      className="flex flex-col gap-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        read()
      }}
    >
      <Field label={t("size_guide_assign.skus.label")} hint={t("size_guide_assign.skus.hint")}>
        {({ id: fieldId, describedBy }) => (
          <Textarea
            id={fieldId}
            rows={8}
            aria-describedby={describedBy}
            spellCheck={false}
            value={text}
            onChange={({ target }) => {
              setText(target.value)
              lookUp.reset()
            }}
          />
        )}
      </Field>
      <fieldset className="flex flex-col gap-y-2">
        <Text as="span" size="small" weight="plus" asChild>
          <legend>{t("size_guide_assign.skus.level")}</legend>
        </Text>
        <RadioGroup
          aria-label={t("size_guide_assign.skus.level")}
          value={level}
          onValueChange={(next) => {
            setLevel(next as typeof level)
            lookUp.reset()
          }}
        >
          {LEVELS.map((each) => (
            <div key={each} className="flex items-center gap-x-2">
              <RadioGroup.Item value={each} id={`${id}-${each}`} />
              <label htmlFor={`${id}-${each}`} className="txt-compact-small">
                {t(`size_guide_assign.skus.${each}`)}
              </label>
            </div>
          ))}
        </RadioGroup>
      </fieldset>
      {lookUp.data && <SkuResult result={lookUp.data} found={targets.length} tooMany={targets.length > MAX_TARGETS} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="small" variant="secondary" type="button" onClick={onCancel}>
          {t("core.cancel")}
        </Button>
        {targets.length > 0 ? (
          <Button size="small" type="button" onClick={() => onUse(targets.slice(0, MAX_TARGETS))}>
            {t("size_guide_assign.skus.use")}
          </Button>
        ) : (
          <Button size="small" type="submit" disabled={text.trim() === ""} isLoading={lookUp.isPending}>
            {t("size_guide_assign.skus.read")}
          </Button>
        )}
      </div>
    </form>
  )
}
