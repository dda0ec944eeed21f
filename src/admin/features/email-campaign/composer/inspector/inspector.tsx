import { ArrowDownMini, ArrowUpMini, SquareTwoStack, Trash } from "@medusajs/icons"
import { Button, Heading, IconButton } from "@medusajs/ui"
import type { Block } from "../../../../../contracts/email-campaign-block"
import { useText } from "../../../../lib/text"
import { useComposer, useComposerState, useDocument } from "../state/composer-context"
import { blockOf, isLastRow, rowOf } from "../state/places"
import { useUi } from "../ui-context"
import { useParts } from "../use-parts"
import { ButtonForm, DividerForm, FooterForm, HeadingForm, SpacerForm } from "./block-forms"
import { CouponForm } from "./coupon-form"
import { HtmlForm, ReviewForm, SocialForm } from "./further-forms"
import { ImageForm } from "./image-form"
import { MailForm } from "./mail-form"
import { ProductForm } from "./product-form"
import { RowForm } from "./row-form"
import { savable, SavedForm, SaveForm } from "./saved-form"
import { TextForm } from "./text-form"

const BlockForm = ({ block }: { block: Block }) => {
  switch (block.type) {
    case "text":
      return <TextForm block={block} />
    case "heading":
      return <HeadingForm block={block} />
    case "image":
      return <ImageForm block={block} />
    case "button":
      return <ButtonForm block={block} />
    case "divider":
      return <DividerForm block={block} />
    case "spacer":
      return <SpacerForm block={block} />
    case "product":
      return <ProductForm block={block} />
    case "coupon":
      return <CouponForm block={block} />
    case "review_summary":
      return <ReviewForm block={block} />
    case "social":
      return <SocialForm block={block} />
    case "html":
      return <HtmlForm block={block} />
    case "footer":
      return <FooterForm block={block} />
    case "saved_block":
      return <SavedForm block={block} />
  }
}

const PartActions = ({ id }: { id: string }) => {
  const { t } = useText()
  const { step, copy, remove } = useParts()
  const { leave } = useUi()
  return (
    <div className="flex shrink-0 items-center">
      <IconButton size="small" variant="transparent" aria-label={t("email_composer.action.up")} title={t("email_composer.action.up")} onClick={() => step(id, -1)}>
        <ArrowUpMini />
      </IconButton>
      <IconButton size="small" variant="transparent" aria-label={t("email_composer.action.down")} title={t("email_composer.action.down")} onClick={() => step(id, 1)}>
        <ArrowDownMini />
      </IconButton>
      <IconButton size="small" variant="transparent" aria-label={t("email_composer.action.copy")} title={t("email_composer.action.copy")} onClick={() => copy(id)}>
        <SquareTwoStack />
      </IconButton>
      <IconButton
        size="small"
        variant="transparent"
        aria-label={t("email_composer.action.remove")}
        title={t("email_composer.action.remove")}
        onClick={() => {
          remove(id)
          leave()
        }}
      >
        <Trash />
      </IconButton>
    </div>
  )
}

/** The settings of the selected block or row, or of the mail itself. Escape goes back to the canvas. */
export const Inspector = () => {
  const { t } = useText()
  const { readOnly, select } = useComposer()
  const { leave } = useUi()
  const document = useDocument()
  const selected = useComposerState((state) => state.selected)
  const locale = useComposerState((state) => state.locale)
  if (!document) {
    return null
  }
  const row = selected === null ? undefined : rowOf(document, selected)
  const block = selected === null ? undefined : blockOf(document, selected)?.block
  const content = savable(block ? [block] : (row?.columns.flat() ?? []))
  const isFixed = block?.type === "footer" || (row !== undefined && isLastRow(document, row))
  const title = block ? t(`email_composer.block.${block.type}`) : t(row ? "email_composer.part.row_title" : "email_composer.mail.title")
  return (
    // The fields have keys of their own; what they leave is for the way back.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label={t("email_composer.pane.settings")}
      className="flex flex-col gap-y-4 p-4"
      onKeyDown={(event) => {
        const target = event.target as Element
        // The editor of a text calls every Escape its own, and does nothing with it.
        const isFree = !event.defaultPrevented || target.closest(".ProseMirror") !== null
        if (event.key === "Escape" && isFree && event.currentTarget.contains(target)) {
          event.preventDefault()
          leave()
        }
      }}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level="h2">{title}</Heading>
        {selected !== null && (block ?? row) && !isFixed && !readOnly && <PartActions id={selected} />}
      </div>
      <div key={`fields:${locale}:${selected ?? "mail"}`} data-fields={selected ?? "mail"} className="flex flex-col gap-y-4">
        {block ? <BlockForm block={block} /> : row ? <RowForm row={row} isLast={isFixed} /> : <MailForm document={document} />}
      </div>
      {content && !readOnly && <SaveForm key={`save:${locale}:${selected}`} content={content} />}
      {(block ?? row) && (
        <Button size="small" variant="transparent" className="self-start" onClick={() => select(null)}>
          {t("email_composer.mail.open")}
        </Button>
      )}
    </section>
  )
}
