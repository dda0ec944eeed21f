import { Text } from "@medusajs/ui"
import { queryOptions, useQuery } from "@tanstack/react-query"
import { useDeferredValue, useState } from "react"
import { z } from "zod"
import { SearchInput } from "../../../components/search-input"
import { request } from "../../../lib/fetcher"
import { suiteKey } from "../../../lib/query-keys"
import { useText } from "../../../lib/text"
import { ProductOptions } from "../components/product-options"

const productsSchema = z.object({
  products: z.array(z.object({ id: z.string(), title: z.string(), thumbnail: z.string().nullable() })),
})

const productSearch = (q: string) =>
  queryOptions({
    queryKey: [...suiteKey, "products", q] as const,
    queryFn: ({ signal }) =>
      request(productsSchema, "/admin/products", { query: { q, limit: 8, fields: "id,title,thumbnail" }, signal }),
  })

type ProductPickerProps = { selected: readonly string[]; onToggle: (id: string, title: string) => void }

/** Finds products by a word of their title, for the product filter. */
export const ProductPicker = ({ selected, onToggle }: ProductPickerProps) => {
  const { t } = useText()
  const [text, setText] = useState("")
  const q = useDeferredValue(text.trim())
  const { data } = useQuery({ ...productSearch(q), placeholderData: (last) => last })
  return (
    <div className="flex flex-col gap-y-2">
      <SearchInput
        size="small"
        value={text}
        aria-label={t("review.filter.product_search")}
        placeholder={t("review.filter.product_search")}
        onChange={(event) => setText(event.target.value)}
      />
      {data?.products.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("review.filter.product_none")}
        </Text>
      ) : (
        <ProductOptions products={data?.products ?? []} selected={selected} onToggle={onToggle} />
      )}
    </div>
  )
}
