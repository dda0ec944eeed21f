import { useDraggable } from "@dnd-kit/core"
import {
  BarsArrowDown,
  Code,
  CursorArrowRays,
  DocumentText,
  Minus,
  Photo,
  ReceiptPercent,
  Share,
  ShoppingBag,
  SquaresPlus,
  Star,
  Text as TextIcon,
} from "@medusajs/icons"
import { Heading } from "@medusajs/ui"
import type { ComponentType } from "react"
import { ROW_LAYOUTS, type RowLayout } from "../../../../../contracts/email-campaign-document"
import { useText } from "../../../../lib/text"
import { useComposer, useDocument } from "../state/composer-context"
import { PALETTE, type PaletteType } from "../state/defaults"
import { useUi } from "../ui-context"
import { useParts } from "../use-parts"
import { SavedBlocks } from "./saved-blocks"

const ICONS: Record<PaletteType, ComponentType<{ className?: string }>> = {
  heading: TextIcon,
  text: DocumentText,
  image: Photo,
  button: CursorArrowRays,
  product: ShoppingBag,
  coupon: ReceiptPercent,
  review_summary: Star,
  divider: Minus,
  spacer: BarsArrowDown,
  social: Share,
  html: Code,
}

const LAYOUTS = Object.keys(ROW_LAYOUTS) as RowLayout[]

const BlockButton = ({ type, onAdd }: { type: PaletteType; onAdd: () => void }) => {
  const { t } = useText()
  const { setNodeRef, listeners } = useDraggable({ id: `new:${type}`, data: { kind: "new", type } })
  const { onMouseDown, onTouchStart } = (listeners ?? {}) as Record<string, React.MouseEventHandler & React.TouchEventHandler>
  const Icon = ICONS[type]
  return (
    <button
      ref={setNodeRef}
      type="button"
      className="bg-ui-bg-base shadow-borders-base hover:bg-ui-bg-base-hover focus-visible:shadow-borders-interactive-with-focus txt-compact-xsmall flex min-w-0 cursor-grab flex-col items-center gap-y-1 break-words rounded-md px-1 py-2 text-center outline-none"
      onMouseDown={onMouseDown}
      onTouchStart={onTouchStart}
      onClick={onAdd}
    >
      <Icon className="text-ui-fg-subtle" />
      <span className="w-full">{t(`email_composer.block.${type}`)}</span>
    </button>
  )
}

const LayoutShape = ({ layout }: { layout: RowLayout }) => (
  <span aria-hidden className="flex h-4 w-full gap-x-0.5">
    {ROW_LAYOUTS[layout].map((share, index) => (
      <span key={index} className="bg-ui-bg-component-pressed border-ui-border-strong rounded-sm border" style={{ flexGrow: share }} />
    ))}
  </span>
)

/** What can be put into the mail, behind what is selected or by dragging. */
export const Palette = () => {
  const { t } = useText()
  const { readOnly, mayUseHtml } = useComposer()
  const { edit, leave } = useUi()
  const document = useDocument()
  const { put, putRow } = useParts()
  if (readOnly || !document) {
    return null
  }
  return (
    <section aria-label={t("email_composer.palette.label")} className="flex flex-col gap-y-3 p-4">
      <Heading level="h2" className="txt-compact-small-plus flex items-center gap-x-2">
        <SquaresPlus aria-hidden className="text-ui-fg-subtle" />
        {t("email_composer.palette.label")}
      </Heading>
      <div className="grid grid-cols-3 gap-2">
        {PALETTE.filter((type) => type !== "html" || mayUseHtml).map((type) => (
          <BlockButton key={type} type={type} onAdd={() => put(type) && edit()} />
        ))}
      </div>
      <Heading level="h3" className="txt-compact-xsmall-plus text-ui-fg-subtle">
        {t("email_composer.palette.rows")}
      </Heading>
      <div className="grid grid-cols-5 gap-2">
        {LAYOUTS.map((layout) => (
          <button
            key={layout}
            type="button"
            aria-label={t("email_composer.palette.add_row", { layout: t(`email_composer.layout.${layout}`) })}
            title={t(`email_composer.layout.${layout}`)}
            className="bg-ui-bg-base shadow-borders-base hover:bg-ui-bg-base-hover focus-visible:shadow-borders-interactive-with-focus rounded-md p-2 outline-none"
            onClick={() => {
              putRow(layout)
              leave()
            }}
          >
            <LayoutShape layout={layout} />
          </button>
        ))}
      </div>
      <SavedBlocks />
    </section>
  )
}
