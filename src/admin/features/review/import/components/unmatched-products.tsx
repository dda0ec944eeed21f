import { Button, clx, Text } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import type { ReviewImport } from "../../../../../contracts/review-import"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { withMatch, withProductForAll, type ImportDraft } from "../draft"
import { Panel, StepSection } from "../../../../components/step-frame"

export type PickerProps = { label: string; value: string | null; onChange: (productId: string | null) => void }

type UnmatchedProductsProps = {
  names: ReviewImport["unmatched_products"]
  draft: Pick<ImportDraft, "product_matches" | "default_product_id">
  onChange: (patch: Partial<ImportDraft>) => void
  /** Draws the field that finds a product. */
  renderPicker: (props: PickerProps) => ReactNode
}

/** Names shown at a time; each has a field of its own. */
const PAGE = 20

/** Product names of the file nobody knows: a product for each, or one for all. */
export const UnmatchedProducts = ({ names, draft, onChange, renderPicker }: UnmatchedProductsProps) => {
  const { t, language } = useText()
  const [shown, setShown] = useState(PAGE)
  const forAll = names.length > 0 ? t("review_import.check.for_all") : t("review_import.check.for_unnamed")
  const done = names.filter(({ name }) => draft.product_matches[name]).length
  return (
    <StepSection
      title={t("review_import.check.unmatched")}
      hint={names.length > 0 ? t("review_import.check.unmatched_hint") : t("review_import.check.unnamed_hint")}
      action={
        names.length > 0 && (
          <Text size="small" className="text-ui-fg-subtle tabular-nums">
            {t("review_import.check.matched", { count: names.length, done, total: names.length })}
          </Text>
        )
      }
    >
      {names.length > 0 && (
      <Panel className="!overflow-visible">
        <ul className="divide-y">
          {names.slice(0, shown).map(({ name, rows }) => (
            <li key={name} className="grid grid-cols-1 items-center gap-x-4 gap-y-2 px-4 py-2.5 sm:grid-cols-2">
              <div className="flex min-w-0 flex-col gap-y-0.5">
                <Text size="small" leading="compact" weight="plus" className="break-words">
                  {name}
                </Text>
                <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
                  {t("review_import.check.unmatched_rows", { count: rows, number: formatNumber(language, rows) })}
                </Text>
              </div>
              {renderPicker({
                label: t("review_import.check.choose_for", { name }),
                value: draft.product_matches[name] ?? null,
                onChange: (productId) =>
                  onChange({ product_matches: withMatch(draft.product_matches, name, productId) }),
              })}
            </li>
          ))}
        </ul>
        {shown < names.length && (
          <div className="border-t px-4 py-2.5">
            <Button size="small" variant="transparent" onClick={() => setShown(shown + PAGE)}>
              {t("review_import.check.more")}
            </Button>
          </div>
        )}
      </Panel>
      )}
      <div className={clx("grid grid-cols-1 items-center gap-x-4 gap-y-2 sm:grid-cols-2", names.length > 0 && "px-4")}>
        <div className="flex flex-col gap-y-0.5">
          <Text size="small" leading="compact" weight="plus">
            {forAll}
          </Text>
          {names.length > 0 && (
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("review_import.check.for_all_hint")}
            </Text>
          )}
        </div>
        {renderPicker({
          label: forAll,
          value: draft.default_product_id,
          onChange: (productId) =>
            onChange(
              withProductForAll(
                draft,
                names.map(({ name }) => name),
                productId
              )
            ),
        })}
      </div>
    </StepSection>
  )
}
