import type { Block, BlockOf } from "../../../../../contracts/email-campaign-block"
import { safeImage } from "../../../../../mail/document/url"
import { useText } from "../../../../lib/text"
import { colorOf, cornersOf, fontOf, HEADINGS, type Look, textStyle } from "./look"
import { ProductTiles } from "./product-tiles"
import { SavedView } from "./saved-view"
import { LineView, RichTextView } from "./words"

type ViewProps<Type extends Block["type"]> = { block: BlockOf<Type>; look: Look }

const Frame = ({ look, children }: { look: Look; children: React.ReactNode }) => (
  <div style={{ ...textStyle(look), color: colorOf(look, "muted"), fontSize: 14, border: `1px dashed ${colorOf(look, "muted")}`, padding: 16, textAlign: "center" }}>
    {children}
  </div>
)

const ImageView = ({ block, look }: ViewProps<"image">) => {
  const { t } = useText()
  const src = safeImage(block.url)
  return src ? (
    <div style={{ textAlign: block.align }}>
      <img src={src} alt="" draggable={false} style={{ display: "inline-block", width: `${block.width}%`, maxWidth: "100%", minHeight: 24 }} />
    </div>
  ) : (
    <Frame look={look}>{t("email_composer.empty.image")}</Frame>
  )
}

const ButtonView = ({ block, look }: ViewProps<"button">) => {
  const { t } = useText()
  const isSolid = block.style === "solid"
  const ink = colorOf(look, isSolid ? "button_text" : "heading")
  return (
    <div style={{ textAlign: block.align, padding: "4px 0" }}>
      <span
        style={{
          display: "inline-block",
          padding: "14px 34px",
          background: isSolid ? colorOf(look, "button") : undefined,
          border: isSolid ? undefined : `1px solid ${ink}`,
          borderRadius: cornersOf(look),
          color: ink,
          fontFamily: fontOf(look, "text"),
          fontSize: 14,
          fontWeight: 600,
          letterSpacing: 0.5,
        }}
      >
        <LineView line={block.label} placeholder={t("email_composer.empty.button")} />
      </span>
    </div>
  )
}

const CouponView = ({ block, look }: ViewProps<"coupon">) => {
  const { t } = useText()
  const code = block.code.kind === "unique" ? t("email_composer.coupon.own_code") : block.code.code
  return (
    <div style={{ ...textStyle(look), textAlign: "center", border: `1px dashed ${colorOf(look, "accent")}`, padding: "20px 16px" }}>
      <div>
        <LineView line={block.title} placeholder={t("email_composer.empty.coupon")} />
      </div>
      <div style={{ color: colorOf(look, "heading"), fontSize: 24, lineHeight: "36px", letterSpacing: 3, fontWeight: 600 }}>{code || "—"}</div>
      {block.note.length > 0 && (
        <div style={{ color: colorOf(look, "muted"), fontSize: 13 }}>
          <LineView line={block.note} placeholder="" />
        </div>
      )}
    </div>
  )
}

const FooterView = ({ block, look }: ViewProps<"footer">) => {
  const { t } = useText()
  return (
    <div style={{ ...textStyle(look), color: colorOf(look, "muted"), fontSize: 12, lineHeight: "20px", textAlign: "center" }}>
      <div>
        <LineView line={block.reason} placeholder={t("email_composer.empty.footer")} />
      </div>
      <div style={{ textDecoration: "underline" }}>{t("email_composer.footer_links")}</div>
    </div>
  )
}

/** A block nearly as the mail shows it; cheap enough to be drawn with every letter. */
export const BlockView = ({ block, look }: { block: Block; look: Look }) => {
  const { t } = useText()
  switch (block.type) {
    case "text":
      return (
        <div style={textStyle(look)}>
          <RichTextView doc={block.doc} look={look} placeholder={t("email_composer.empty.text")} />
        </div>
      )
    case "heading": {
      const isEyebrow = block.style === "eyebrow"
      const style = { ...HEADINGS[block.style], textAlign: block.align, color: colorOf(look, isEyebrow ? "accent" : "heading") }
      return (
        <div style={{ fontFamily: fontOf(look, isEyebrow ? "text" : "heading"), overflowWrap: "anywhere", ...style }}>
          <LineView line={block.content} placeholder={t("email_composer.empty.heading")} />
        </div>
      )
    }
    case "image":
      return <ImageView block={block} look={look} />
    case "button":
      return <ButtonView block={block} look={look} />
    case "divider":
      return <hr style={{ width: `${block.width}%`, margin: "8px auto", border: 0, borderTop: `${block.thickness}px solid ${colorOf(look, "line")}` }} />
    case "spacer":
      return <div style={{ height: block.height }} />
    case "product":
      return <ProductTiles block={block} look={look} />
    case "coupon":
      return <CouponView block={block} look={look} />
    case "review_summary":
      return <Frame look={look}>{`★★★★★ ${t("email_composer.block.review_summary")}`}</Frame>
    case "social":
      return (
        <div style={{ ...textStyle(look), fontSize: 14, textAlign: "center" }}>
          {block.links.length > 0
            ? block.links.map(({ network }) => t(`email_composer.network.${network}`)).join("  ·  ")
            : t("email_composer.empty.social")}
        </div>
      )
    case "html":
      return <Frame look={look}>{t("email_composer.empty.html")}</Frame>
    case "saved_block":
      return <SavedView block={block} look={look} draw={(part) => <BlockView block={part} look={look} />} />
    case "footer":
      return <FooterView block={block} look={look} />
  }
}
