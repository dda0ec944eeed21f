import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { XMarkMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useRef } from "react"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { sdk } from "../../../lib/sdk"
import { useText } from "../../../lib/text"
import type { PickerProps } from "./components/unmatched-products"
import { importQueries } from "./queries"

/** Stands for no product at all, which nobody can choose. */
const NOTHING = "\u0000"

/**
 * Finds a product of the shop by its title. The choice is taken back with a button of our own:
 * the one of the dashboard's field has no name for a screen reader.
 */
export const ProductPicker = ({ label, value, onChange }: PickerProps) => {
  const { t } = useText()
  const field = useRef<HTMLInputElement>(null)
  const products = useComboboxData({
    queryKey: [...importQueries.all(), "products"],
    queryFn: (params: { id?: string; q?: string; offset?: number; limit?: number }) =>
      sdk.admin.product.list({ ...params, fields: "id,title" }),
    getOptions: ({ products: found }) => found.map(({ id, title }) => ({ value: id, label: title })),
    selectedValue: value ?? undefined,
  })
  const nothing = products.isPending
    ? t("core.loading")
    : products.isError
      ? errorSentence(t, toApiError(products.error))
      : products.searchValue
        ? t("review_import.check.no_product")
        : t("review_import.check.no_products")
  // An open list without an option is none for a screen reader: the words for it are an option too.
  const options =
    products.options.length > 0 ? products.options : [{ value: NOTHING, label: nothing, disabled: true }]
  return (
    <div className="flex items-center gap-x-1">
      <Combobox
        ref={field}
        className="min-w-0 flex-1"
        aria-label={label}
        placeholder={t("review_import.check.choose")}
        value={value ?? ""}
        onChange={(next) => onChange(next || null)}
        options={options}
        searchValue={products.searchValue}
        onSearchValueChange={products.onSearchValueChange}
        fetchNextPage={() => void products.fetchNextPage()}
        isFetchingNextPage={products.isFetchingNextPage}
      />
      {value && (
        <IconButton
          size="small"
          variant="transparent"
          className="shrink-0"
          aria-label={t("review_import.check.clear_choice", { name: label })}
          onClick={() => {
            onChange(null)
            field.current?.focus()
          }}
        >
          <XMarkMini />
        </IconButton>
      )}
    </div>
  )
}
