import { Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { SideDrawer } from "../../../components/side-drawer"
import { sizeGuideTexts } from "../../../i18n/size-guide"
import { sizeGuideAssignTexts } from "../../../i18n/size-guide-assign"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { assignmentQueries } from "../api/assignments"
import { isInOpenList } from "../../../components/combobox"
import { SelectField } from "../assign/components/field"
import { TargetSearch } from "../assign/target-field"
import { usePlaces } from "../assign/use-places"
import { Explanation } from "./explanation"

registerTexts(sizeGuideTexts)
registerTexts(sizeGuideAssignTexts)

const ANY = "any"

type Narrowing = { variant: string; channel: string; region: string }
const EVERYTHING: Narrowing = { variant: ANY, channel: ANY, region: ANY }

const NarrowingFields = (props: { productId: string; value: Narrowing; onChange: (value: Narrowing) => void }) => {
  const { productId, value, onChange } = props
  const { t } = useText()
  const { channels, regions } = usePlaces()
  const variants = useQuery(assignmentQueries.variants(productId)).data ?? []
  const fields = [
    {
      key: "variant",
      label: t("size_guide_assign.explain.variant"),
      any: t("size_guide_assign.explain.any_variant"),
      options: variants.map(({ id, title, sku }) => ({ value: id, label: [title, sku].filter(Boolean).join(" · ") || id })),
    },
    {
      key: "channel",
      label: t("size_guide_assign.form.channel"),
      any: t("size_guide_assign.form.any_channel"),
      options: channels.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: "region",
      label: t("size_guide_assign.form.region"),
      any: t("size_guide_assign.form.any_region"),
      options: regions.map(({ id, name }) => ({ value: id, label: name })),
    },
  ] as const
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 [&>:first-child]:sm:col-span-2">
      {fields.map(({ key, label, any, options }) => (
        <SelectField
          key={key}
          label={label}
          value={value[key]}
          options={[{ value: ANY, label: any }, ...options]}
          onChange={(next) => onChange({ ...value, [key]: next })}
        />
      ))}
    </div>
  )
}

type ExplainDrawerProps = {
  /** The product that is explained; without one, it is chosen first. */
  productId: string | null
  onProduct?: (productId: string) => void
  onClose: () => void
}

/** Why a product gets the guide it gets. */
export const ExplainDrawer = ({ productId, onProduct, onClose }: ExplainDrawerProps) => {
  const { t } = useText()
  const [narrowing, setNarrowing] = useState(EVERYTHING)
  const given = (value: string) => (value === ANY ? undefined : value)
  return (
    <SideDrawer
      title={t("size_guide_assign.explain.title")}
      hint={t("size_guide_assign.explain.hint")}
      onEscapeKeyDown={(event) => isInOpenList(event) && event.preventDefault()}
      onClose={onClose}
    >
      <div className="flex flex-col gap-y-5">
        {onProduct && (
          <TargetSearch
            type="product"
            label={t("size_guide_assign.explain.search")}
            onChoose={({ id }) => {
              setNarrowing(EVERYTHING)
              onProduct(id)
            }}
          />
        )}
        {productId ? (
          <>
            <NarrowingFields productId={productId} value={narrowing} onChange={setNarrowing} />
            <Explanation
              query={{
                product_id: productId,
                variant_id: given(narrowing.variant),
                sales_channel_id: given(narrowing.channel),
                region_id: given(narrowing.region),
              }}
            />
          </>
        ) : (
          <Text size="small" className="text-ui-fg-subtle">
            {t("size_guide_assign.explain.choose")}
          </Text>
        )}
      </div>
    </SideDrawer>
  )
}
