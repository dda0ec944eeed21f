import { Photo } from "@medusajs/icons"
import { useQuery } from "@tanstack/react-query"
import type { BlockOf } from "../../../../../contracts/email-campaign-block"
import { useText } from "../../../../lib/text"
import { productQueries } from "../../api/products"
import { colorOf, fontOf, type Look, textStyle } from "./look"

const NONE: readonly string[] = []

/** Tiles in the places of products: the chosen ones with their pictures, those of a feed without. */
export const ProductTiles = ({ block, look }: { block: BlockOf<"product">; look: Look }) => {
  const { t } = useText()
  const { source, per_row, show } = block
  const ids = source.kind === "ids" ? source.ids : NONE
  const { data = [] } = useQuery(productQueries.named(ids))
  const count = source.kind === "ids" ? ids.length : source.limit
  if (count === 0) {
    return <div style={{ ...textStyle(look), fontSize: 14, textAlign: "center" }}>{t("email_composer.empty.product")}</div>
  }
  const title = source.kind === "feed" ? t(`email_composer.feed.${source.feed}`) : ""
  return (
    <div style={{ display: "grid", gap: 16, gridTemplateColumns: `repeat(${per_row}, minmax(0, 1fr))` }}>
      {Array.from({ length: count }, (_, index) => {
        const product = data.find(({ id }) => id === ids[index])
        return (
          <div key={index} style={{ fontFamily: fontOf(look, "text"), fontSize: 14, lineHeight: "20px", color: colorOf(look, "text"), textAlign: "center", overflowWrap: "anywhere" }}>
            {show.image &&
              (product?.thumbnail ? (
                <img src={product.thumbnail} alt="" draggable={false} style={{ width: "100%", aspectRatio: "1", objectFit: "cover" }} />
              ) : (
                <div style={{ aspectRatio: "1", background: colorOf(look, "line"), color: colorOf(look, "muted"), display: "grid", placeItems: "center" }}>
                  <Photo aria-hidden />
                </div>
              ))}
            <div style={{ marginTop: 8 }}>{product?.title ?? title}</div>
            {show.price && <div style={{ color: colorOf(look, "muted") }}>—,— €</div>}
          </div>
        )
      })}
    </div>
  )
}
