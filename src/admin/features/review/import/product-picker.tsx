import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { sdk } from "../../../lib/sdk"
import { useText } from "../../../lib/text"
import type { PickerProps } from "./components/unmatched-products"
import { importQueries } from "./queries"

/** Finds a product of the shop by its title. */
export const ProductPicker = ({ label, value, onChange }: PickerProps) => {
  const { t } = useText()
  const products = useComboboxData({
    queryKey: [...importQueries.all(), "products"],
    queryFn: (params: { id?: string; q?: string; offset?: number; limit?: number }) =>
      sdk.admin.product.list({ ...params, fields: "id,title" }),
    getOptions: ({ products: found }) => found.map(({ id, title }) => ({ value: id, label: title })),
    selectedValue: value ?? undefined,
  })
  return (
    <Combobox
      aria-label={label}
      placeholder={t("review_import.check.choose")}
      value={value ?? ""}
      onChange={(next) => onChange(next || null)}
      allowClear
      options={products.options}
      searchValue={products.searchValue}
      onSearchValueChange={products.onSearchValueChange}
      fetchNextPage={() => void products.fetchNextPage()}
      isFetchingNextPage={products.isFetchingNextPage}
      noResultsPlaceholder={
        <span className="txt-compact-small text-ui-fg-subtle px-2 py-1">{t("review_import.check.no_product")}</span>
      }
    />
  )
}
