import { Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { SelectField, TextField } from "../../../../components/fields"
import { useText } from "../../../../lib/text"
import { productQueries } from "../../api/products"
import { useComposer } from "../state/composer-context"
import { LineField } from "../text/line-field"
import { type FormProps, useChange } from "./block-forms"
import { MomentField } from "./moment-field"

/** A promotion from which each reader gets a code of their own. */
const PromotionField = ({ value, onChange }: { value: string; onChange: (id: string) => void }) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const { data = [] } = useQuery(productQueries.promotions())
  const known = data.map(({ id, code }) => ({ value: id, label: code }))
  const options = value && !known.some((option) => option.value === value) ? [{ value, label: value }, ...known] : known
  return options.length === 0 ? (
    <Text size="small" className="text-ui-fg-subtle">
      {t("email_composer.coupon.no_promotions")}
    </Text>
  ) : (
    <SelectField
      label={t("email_composer.coupon.promotion")}
      placeholder={t("email_composer.coupon.choose")}
      value={value}
      disabled={readOnly}
      options={options}
      onChange={onChange}
    />
  )
}

/** A code for all readers, or one for each, with the time it is good for. */
export const CouponForm = ({ block }: FormProps<"coupon">) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const change = useChange()
  const promotions = useQuery(productQueries.promotions())
  const first = promotions.data?.[0]?.id
  const { code } = block
  return (
    <>
      <div data-lead>
        <LineField label={t("email_composer.field.title")} value={block.title} onChange={(title) => change(block, { title })} />
      </div>
      <SelectField
        label={t("email_composer.coupon.kind")}
        value={code.kind}
        disabled={readOnly}
        hint={code.kind === "static" && !first ? t("email_composer.coupon.no_promotions") : undefined}
        options={[
          { value: "static", label: t("email_composer.coupon.static") },
          ...(first || code.kind === "unique" ? [{ value: "unique" as const, label: t("email_composer.coupon.unique") }] : []),
        ]}
        onChange={(kind) => change(block, { code: kind === "unique" ? { kind, promotion_id: first ?? "" } : { kind: "static", code: "" } })}
      />
      {code.kind === "static" ? (
        <TextField
          label={t("email_composer.coupon.code")}
          hint={t("email_composer.coupon.code_hint")}
          maxLength={64}
          value={code.code}
          disabled={readOnly}
          onChange={(text) => change(block, { code: { kind: "static", code: text.toUpperCase().replace(/[^\p{L}\p{N}_-]/gu, "") } })}
        />
      ) : (
        <PromotionField value={code.promotion_id} onChange={(promotion_id) => change(block, { code: { kind: "unique", promotion_id } })} />
      )}
      <MomentField label={t("email_composer.coupon.starts")} value={block.starts_at} onChange={(starts_at) => change(block, { starts_at })} />
      <MomentField label={t("email_composer.coupon.expires")} value={block.expires_at} onChange={(expires_at) => change(block, { expires_at })} />
      <LineField label={t("email_composer.field.note")} value={block.note} onChange={(note) => change(block, { note })} />
    </>
  )
}
