import { ArrowDownMini, ArrowUpMini, XMarkMini } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Combobox } from "../../../../components/combobox"
import { useText } from "../../../../lib/text"
import { useSettled } from "../../../../lib/use-settled"
import { productQueries } from "../../api/products"
import { useComposer } from "../state/composer-context"

type ProductSearchProps = { label: string; without: readonly string[]; onChoose: (id: string) => void }

/** Finds a product of the shop by its title. */
export const ProductSearch = ({ label, without, onChoose }: ProductSearchProps) => {
  const { t } = useText()
  const [query, setQuery] = useState("")
  const found = useQuery(productQueries.found(useSettled(query)))
  const options = (found.data ?? []).filter(({ id }) => !without.includes(id)).map(({ id, title }) => ({ id, name: title }))
  return (
    <Combobox
      label={label}
      query={query}
      options={options}
      placeholder={t("email_composer.product.search")}
      note={t(found.isPending ? "core.loading" : "email_composer.product.none")}
      found={t("email_composer.product.found", { count: options.length })}
      onQuery={setQuery}
      onChoose={(id) => {
        onChoose(id)
        setQuery("")
      }}
    />
  )
}

type ProductListProps = { ids: readonly string[]; max: number; onChange: (ids: string[]) => void }

/** Chosen products in their order. */
export const ProductList = ({ ids, max, onChange }: ProductListProps) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const { data = [] } = useQuery(productQueries.named(ids))
  const nameOf = (id: string) => data.find((product) => product.id === id)?.title ?? id
  const swap = (index: number, other: number) => onChange(ids.map((id, at) => (at === index ? ids[other] : at === other ? ids[index] : id)))
  return (
    <div className="flex flex-col gap-y-2">
      {!readOnly && ids.length < max && (
        <ProductSearch label={t("email_composer.product.add")} without={ids} onChoose={(id) => onChange([...ids, id])} />
      )}
      <ol aria-label={t("email_composer.product.chosen")} className="flex flex-col gap-y-1">
        {ids.map((id, index) => (
          <li key={id} className="bg-ui-bg-subtle flex items-center gap-x-1 rounded-md py-0.5 ps-2">
            <Text size="small" className="min-w-0 flex-1 break-words">
              {nameOf(id)}
            </Text>
            {!readOnly && (
              <>
                <IconButton size="2xsmall" variant="transparent" disabled={index === 0} aria-label={t("email_composer.product.up", { name: nameOf(id) })} onClick={() => swap(index, index - 1)}>
                  <ArrowUpMini />
                </IconButton>
                <IconButton size="2xsmall" variant="transparent" disabled={index === ids.length - 1} aria-label={t("email_composer.product.down", { name: nameOf(id) })} onClick={() => swap(index, index + 1)}>
                  <ArrowDownMini />
                </IconButton>
                <IconButton size="2xsmall" variant="transparent" aria-label={t("email_composer.product.remove", { name: nameOf(id) })} onClick={() => onChange(ids.filter((other) => other !== id))}>
                  <XMarkMini />
                </IconButton>
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
