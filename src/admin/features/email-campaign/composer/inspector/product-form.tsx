import { useQuery } from "@tanstack/react-query"
import { BLOCK_LIMITS, type BlockOf, PRODUCT_FEEDS } from "../../../../../contracts/email-campaign-block"
import { CheckField, SelectField } from "../../../../components/fields"
import { useText } from "../../../../lib/text"
import { productQueries } from "../../api/products"
import { useComposer } from "../state/composer-context"
import { type FormProps, useChange } from "./block-forms"
import { ProductList } from "./product-list"
import { RangeField } from "./range-field"

type Source = BlockOf<"product">["source"]

const PARTS = ["image", "subtitle", "price", "rating", "button"] as const
const NO_CATEGORY = "none"

const startSource = (kind: string): Source =>
  kind === "ids" ? { kind: "ids", ids: [] } : { kind: "feed", feed: PRODUCT_FEEDS.find((feed) => feed === kind) ?? "newest", category_id: null, limit: 4 }

const CategoryField = ({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const { data = [] } = useQuery(productQueries.categories())
  return (
    <SelectField
      label={t("email_composer.product.category")}
      value={value ?? NO_CATEGORY}
      disabled={readOnly}
      options={[{ value: NO_CATEGORY, label: t("email_composer.product.no_category") }, ...data.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(id) => onChange(id === NO_CATEGORY ? null : id)}
    />
  )
}

/** Which products a block shows, and what of them. */
export const ProductForm = ({ block }: FormProps<"product">) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const change = useChange()
  const { source } = block
  return (
    <>
      <SelectField
        label={t("email_composer.product.source")}
        value={source.kind === "ids" ? "ids" : source.feed}
        disabled={readOnly}
        options={[
          { value: "ids", label: t("email_composer.product.chosen") },
          ...PRODUCT_FEEDS.map((feed) => ({ value: feed, label: t(`email_composer.feed.${feed}`) })),
        ]}
        onChange={(kind) => {
          const next = startSource(kind)
          change(block, { source: next.kind === "feed" && source.kind === "feed" ? { ...next, limit: source.limit } : next })
        }}
      />
      {source.kind === "ids" ? (
        <ProductList ids={source.ids} max={BLOCK_LIMITS.products} onChange={(ids) => change(block, { source: { kind: "ids", ids } })} />
      ) : (
        <>
          {source.feed === "category" && (
            <CategoryField value={source.category_id} onChange={(category_id) => change(block, { source: { ...source, category_id } })} />
          )}
          <RangeField label={t("email_composer.product.count")} unit="" min={1} max={BLOCK_LIMITS.products} value={source.limit} onChange={(limit) => change(block, { source: { ...source, limit } })} />
        </>
      )}
      <RangeField
        label={t("email_composer.product.per_row")}
        unit=""
        min={1}
        max={3}
        value={block.per_row}
        onChange={(per_row) => change(block, { per_row: per_row as 1 | 2 | 3 })}
      />
      <fieldset className="flex flex-col gap-y-2">
        <legend className="txt-compact-small-plus mb-2">{t("email_composer.product.show")}</legend>
        {PARTS.map((part) => (
          <CheckField
            key={part}
            label={t(`email_composer.product.parts.${part}`)}
            checked={block.show[part]}
            disabled={readOnly}
            onChange={(isShown) => change(block, { show: { ...block.show, [part]: isShown } })}
          />
        ))}
      </fieldset>
      <CheckField
        label={t("email_composer.product.sold_out")}
        hint={t("email_composer.product.sold_out_hint")}
        checked={block.sold_out === "hide"}
        disabled={readOnly}
        onChange={(isHidden) => change(block, { sold_out: isHidden ? "hide" : "show" })}
      />
    </>
  )
}
