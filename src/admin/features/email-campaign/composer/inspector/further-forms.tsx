import { Trash } from "@medusajs/icons"
import { Button, IconButton, Textarea } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { BLOCK_LIMITS, SOCIAL_NETWORKS } from "../../../../../contracts/email-campaign-block"
import { Field, SelectField } from "../../../../components/fields"
import { useText } from "../../../../lib/text"
import { productQueries } from "../../api/products"
import { useComposer } from "../state/composer-context"
import { type FormProps, UrlField, useChange } from "./block-forms"
import { ProductSearch } from "./product-list"
import { RangeField } from "./range-field"

/** What customers say of the shop, or of a product. */
export const ReviewForm = ({ block }: FormProps<"review_summary">) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const change = useChange()
  const ids = block.product_id ? [block.product_id] : []
  const { data = [] } = useQuery(productQueries.named(ids))
  return (
    <>
      <p className="txt-small">
        {t("email_composer.review.of")} <strong>{block.product_id ? (data[0]?.title ?? block.product_id) : t("email_composer.review.shop")}</strong>
      </p>
      {!readOnly && <ProductSearch label={t("email_composer.review.choose")} without={ids} onChoose={(product_id) => change(block, { product_id })} />}
      {block.product_id && !readOnly && (
        <Button size="small" variant="secondary" className="self-start" onClick={() => change(block, { product_id: null })}>
          {t("email_composer.review.whole_shop")}
        </Button>
      )}
      <RangeField label={t("email_composer.review.quotes")} unit="" min={0} max={BLOCK_LIMITS.quotes} value={block.quotes} onChange={(quotes) => change(block, { quotes })} />
    </>
  )
}

/** Links to the shop's pages elsewhere. */
export const SocialForm = ({ block }: FormProps<"social">) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const change = useChange()
  const { links } = block
  const free = SOCIAL_NETWORKS.find((network) => !links.some((link) => link.network === network)) ?? "website"
  const set = (index: number, part: Partial<(typeof links)[number]>) =>
    change(block, { links: links.map((link, at) => (at === index ? { ...link, ...part } : link)) })
  return (
    <>
      {links.map((link, index) => (
        <fieldset key={index} className="border-ui-border-base flex flex-col gap-y-2 rounded-lg border p-3">
          <legend className="sr-only">{t(`email_composer.network.${link.network}`)}</legend>
          <div className="flex items-end gap-x-2">
            <SelectField
              className="min-w-0 flex-1"
              label={t("email_composer.social.network")}
              value={link.network}
              disabled={readOnly}
              options={SOCIAL_NETWORKS.map((network) => ({ value: network, label: t(`email_composer.network.${network}`) }))}
              onChange={(network) => set(index, { network })}
            />
            {!readOnly && (
              <IconButton
                size="small"
                variant="transparent"
                aria-label={t("email_composer.social.remove", { network: t(`email_composer.network.${link.network}`) })}
                onClick={() => change(block, { links: links.filter((_, at) => at !== index) })}
              >
                <Trash />
              </IconButton>
            )}
          </div>
          <UrlField label={t("email_composer.field.link")} value={link.url} onChange={(url) => set(index, { url })} />
        </fieldset>
      ))}
      {!readOnly && links.length < BLOCK_LIMITS.social && (
        <Button size="small" variant="secondary" className="self-start" onClick={() => change(block, { links: [...links, { network: free, url: "" }] })}>
          {t("email_composer.social.add")}
        </Button>
      )}
    </>
  )
}

/** HTML of one's own; the server cleans it when it compiles the mail. */
export const HtmlForm = ({ block }: FormProps<"html">) => {
  const { t } = useText()
  const { readOnly, mayUseHtml, endStep } = useComposer()
  const change = useChange()
  return (
    <Field label={t("email_composer.block.html")} hint={t(mayUseHtml ? "email_composer.html.hint" : "email_composer.html.forbidden")}>
      {(ids) => (
        <Textarea
          {...ids}
          rows={12}
          spellCheck={false}
          className="font-mono"
          maxLength={BLOCK_LIMITS.html}
          readOnly={readOnly || !mayUseHtml}
          value={block.html}
          onChange={({ target }) => change(block, { html: target.value })}
          onBlur={endStep}
        />
      )}
    </Field>
  )
}
