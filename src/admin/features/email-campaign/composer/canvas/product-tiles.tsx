import { Photo } from "@medusajs/icons"
import type { CSSProperties } from "react"
import type { BlockOf } from "../../../../../contracts/email-campaign-block"
import type { ShownProduct } from "../../../../../contracts/email-campaign-preview"
import { useText } from "../../../../lib/text"
import { colorOf, fontOf, type Look, textStyle } from "./look"
import { useShownProducts } from "./use-shown-products"

type TileProps = { product: ShownProduct | undefined; show: BlockOf<"product">["show"]; look: Look }

const Price = ({ product: { price, old_price }, look }: { product: ShownProduct; look: Look }) =>
  old_price === null ? (
    <div>{price}</div>
  ) : (
    <div>
      <strong style={{ color: colorOf(look, "accent") }}>{price}</strong> <s style={{ color: colorOf(look, "muted") }}>{old_price}</s>
    </div>
  )

const Tile = ({ product, show, look }: TileProps) => {
  const square: CSSProperties = { width: "100%", aspectRatio: "1" }
  return (
    <div style={{ fontFamily: fontOf(look, "text"), fontSize: 15, lineHeight: "23px", color: colorOf(look, "text"), textAlign: "center", overflowWrap: "anywhere" }}>
      {show.image &&
        (product?.thumbnail ? (
          <img src={product.thumbnail} alt="" draggable={false} style={{ ...square, objectFit: "cover" }} />
        ) : (
          <div style={{ ...square, background: colorOf(look, "line"), color: colorOf(look, "muted"), display: "grid", placeItems: "center" }}>
            <Photo aria-hidden />
          </div>
        ))}
      {product && (
        <>
          <div style={{ marginTop: 8, fontFamily: fontOf(look, "heading"), fontSize: 17, lineHeight: "25px", color: colorOf(look, "heading") }}>{product.title}</div>
          {show.subtitle && product.subtitle && <div style={{ color: colorOf(look, "muted"), fontSize: 14 }}>{product.subtitle}</div>}
          {show.price && <Price product={product} look={look} />}
        </>
      )}
    </div>
  )
}

/** The products a block shows at this moment, as the shop has them; empty tiles until they are known. */
export const ProductTiles = ({ block, look }: { block: BlockOf<"product">; look: Look }) => {
  const { t } = useText()
  const { id, source, per_row, show } = block
  const products = useShownProducts(id)
  const expected = source.kind === "ids" ? source.ids.length : source.limit
  if (expected === 0 || products?.length === 0) {
    return (
      <div style={{ ...textStyle(look), fontSize: 14, textAlign: "center" }}>
        {t(expected === 0 ? "email_composer.empty.product" : "email_composer.empty.shown")}
      </div>
    )
  }
  return (
    <div style={{ display: "grid", gap: 16, gridTemplateColumns: `repeat(${per_row}, minmax(0, 1fr))` }}>
      {Array.from({ length: products?.length ?? expected }, (_, index) => (
        <Tile key={index} product={products?.[index]} show={show} look={look} />
      ))}
    </div>
  )
}
