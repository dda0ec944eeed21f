import { ALIGNMENTS, TEXT_LIMITS } from "../../../../../contracts/email-campaign-text"
import type { Block, BlockOf } from "../../../../../contracts/email-campaign-block"
import { urlProblem } from "../../../../../mail/document/url"
import { CheckField, SelectField, TextField } from "../../../../components/fields"
import { useText } from "../../../../lib/text"
import { useComposer } from "../state/composer-context"
import { changeBlock } from "../state/operations"
import { LineField } from "../text/line-field"
import { RangeField } from "./range-field"

export type FormProps<Type extends Block["type"]> = { block: BlockOf<Type> }

/** Changes a block; letters of one field are one step. @returns whether it was taken */
export const useChange = () => {
  const { apply, getState } = useComposer()
  return <B extends Block>(block: B, part: Partial<B>): boolean => {
    const next = { ...block, ...part }
    const before = getState().content
    apply(changeBlock(next), { merge: `block:${block.id}:${Object.keys(part).join()}` })
    return getState().content !== before || JSON.stringify(next) === JSON.stringify(block)
  }
}

type UrlFieldProps = { label: string; hint?: string; value: string; onChange: (url: string) => void }

export const UrlField = ({ label, hint, value, onChange }: UrlFieldProps) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const problem = value.trim() ? urlProblem(value) : null
  return (
    <TextField
      label={label}
      hint={hint}
      type="url"
      placeholder="https://"
      maxLength={TEXT_LIMITS.url}
      value={value}
      disabled={readOnly}
      error={problem && problem !== "empty" ? t(`email_composer.url.${problem}`) : null}
      onChange={onChange}
    />
  )
}

type AlignFieldProps = { value: (typeof ALIGNMENTS)[number]; onChange: (align: (typeof ALIGNMENTS)[number]) => void }

export const AlignField = ({ value, onChange }: AlignFieldProps) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  return (
    <SelectField
      label={t("email_composer.field.align")}
      value={value}
      disabled={readOnly}
      options={ALIGNMENTS.map((align) => ({ value: align, label: t(`email_composer.align.${align}`) }))}
      onChange={onChange}
    />
  )
}

const STYLES = ["brand", "title", "subtitle", "eyebrow"] as const

export const HeadingForm = ({ block }: FormProps<"heading">) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const change = useChange()
  return (
    <>
      <div data-lead>
        <LineField label={t("email_composer.field.heading")} value={block.content} onChange={(content) => change(block, { content })} />
      </div>
      <SelectField
        label={t("email_composer.field.style")}
        value={block.style}
        disabled={readOnly}
        options={STYLES.map((style) => ({ value: style, label: t(`email_composer.heading.${style}`) }))}
        onChange={(style) => change(block, { style })}
      />
      <AlignField value={block.align} onChange={(align) => change(block, { align })} />
    </>
  )
}

export const ButtonForm = ({ block }: FormProps<"button">) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const change = useChange()
  return (
    <>
      <div data-lead>
        <LineField label={t("email_composer.field.label")} value={block.label} onChange={(label) => change(block, { label })} />
      </div>
      <UrlField label={t("email_composer.field.link")} value={block.url} onChange={(url) => change(block, { url })} />
      <SelectField
        label={t("email_composer.field.style")}
        value={block.style}
        disabled={readOnly}
        options={(["solid", "outline"] as const).map((style) => ({ value: style, label: t(`email_composer.button.${style}`) }))}
        onChange={(style) => change(block, { style })}
      />
      <AlignField value={block.align} onChange={(align) => change(block, { align })} />
    </>
  )
}

export const DividerForm = ({ block }: FormProps<"divider">) => {
  const { t } = useText()
  const change = useChange()
  return (
    <>
      <RangeField label={t("email_composer.field.width")} unit="%" min={5} max={100} step={5} value={block.width} onChange={(width) => change(block, { width })} />
      <RangeField label={t("email_composer.field.thickness")} unit="px" min={1} max={4} value={block.thickness} onChange={(thickness) => change(block, { thickness })} />
    </>
  )
}

export const SpacerForm = ({ block }: FormProps<"spacer">) => {
  const { t } = useText()
  const change = useChange()
  return <RangeField label={t("email_composer.field.height")} unit="px" min={4} max={120} step={4} value={block.height} onChange={(height) => change(block, { height })} />
}

export const FooterForm = ({ block }: FormProps<"footer">) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const change = useChange()
  return (
    <>
      <div data-lead>
        <LineField label={t("email_composer.field.reason")} hint={t("email_composer.field.reason_hint")} value={block.reason} onChange={(reason) => change(block, { reason })} />
      </div>
      <CheckField label={t("email_composer.field.view_in_browser")} checked={block.view_in_browser} disabled={readOnly} onChange={(view_in_browser) => change(block, { view_in_browser })} />
    </>
  )
}
