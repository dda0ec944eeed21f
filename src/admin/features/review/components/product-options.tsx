import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"
import { ProductThumb } from "./product-thumb"

type ProductOptionsProps = {
  products: { id: string; title: string; thumbnail: string | null }[]
  selected: readonly string[]
  onToggle: (id: string, title: string) => void
}

/** Products to filter by; several may be chosen. */
export const ProductOptions = ({ products, selected, onToggle }: ProductOptionsProps) => {
  const id = useId()
  return (
    <ul className="flex flex-col gap-y-0.5">
      {products.map((product) => (
        <li key={product.id} className="flex min-h-10 items-center gap-x-2">
          <Checkbox
            id={`${id}-${product.id}`}
            checked={selected.includes(product.id)}
            onCheckedChange={() => onToggle(product.id, product.title)}
          />
          <ProductThumb src={product.thumbnail} />
          <Label htmlFor={`${id}-${product.id}`} size="small" className="min-w-0 flex-1 truncate">
            {product.title}
          </Label>
        </li>
      ))}
    </ul>
  )
}
