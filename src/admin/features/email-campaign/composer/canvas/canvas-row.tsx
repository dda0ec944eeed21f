import { useDroppable } from "@dnd-kit/core"
import { ComputerDesktop, Phone as PhoneIcon, User } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { memo, type ReactNode } from "react"
import type { Block } from "../../../../../contracts/email-campaign-block"
import { ROW_LAYOUTS, type Row, type Theme } from "../../../../../contracts/email-campaign-document"
import { useText } from "../../../../lib/text"
import { useComposer } from "../state/composer-context"
import { blockName } from "../state/describe"
import { BlockView } from "./block-view"
import { colorOf, type Look, SPACES } from "./look"
import { type Marks, PartHandle } from "./part-handle"

type CanvasBlockProps = { block: Block; row: string; column: number; index: number; look: Look; marks: Marks }

const CanvasBlock = ({ block, row, column, index, look, marks }: CanvasBlockProps) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  return (
    <div role="presentation" className="relative">
      <div aria-hidden className="pointer-events-none select-none p-2">
        <BlockView block={block} look={look} />
      </div>
      <PartHandle
        id={block.id}
        level={2}
        name={blockName(t, block)}
        marks={marks}
        isFixed={readOnly || block.type === "footer"}
        drag={{ kind: "block" }}
        drop={{ kind: "block", place: { row, column, index } }}
      />
    </div>
  )
}

const Column = ({ row, column, children, isEmpty, look }: { row: string; column: number; children: ReactNode; isEmpty: boolean; look: Look }) => {
  const { t } = useText()
  const place = { row, column, index: Number.MAX_SAFE_INTEGER }
  const { setNodeRef, isOver } = useDroppable({ id: `${row}:${column}`, data: { kind: "column", place } })
  return (
    <div ref={setNodeRef} role="presentation" className={clx("min-w-0", isOver && "shadow-[inset_0_-3px_0_0_#2563eb]")}>
      {children}
      {isEmpty && (
        <div
          aria-hidden
          className="pointer-events-none m-2 rounded border border-dashed p-4 text-center"
          style={{ borderColor: colorOf(look, "muted"), color: colorOf(look, "muted"), fontSize: 13 }}
        >
          {t("email_composer.empty.column")}
        </div>
      )}
    </div>
  )
}

const Visibility = ({ row, look }: { row: Row; look: Look }) => {
  const { t } = useText()
  const { device, condition } = row.visibility
  if (device === null && condition === null) {
    return null
  }
  return (
    <div aria-hidden className="pointer-events-none flex items-center justify-center gap-x-2 pb-1" style={{ color: colorOf(look, "muted"), fontSize: 12, fontFamily: "sans-serif" }}>
      {device === "desktop" && <ComputerDesktop />}
      {device === "phone" && <PhoneIcon />}
      {condition && <User />}
      {[device && t(`email_composer.device.${device}`), condition && t("email_composer.condition.some")].filter(Boolean).join(", ")}
    </div>
  )
}

type CanvasRowProps = Marks & { row: Row; theme: Theme; number: number; total: number }

/** A row with its columns. */
export const CanvasRow = memo(({ row, theme, number, total, ...marks }: CanvasRowProps) => {
  const { t } = useText()
  const { readOnly } = useComposer()
  const look: Look = { theme, tone: row.tone, mode: "light" }
  const shares: readonly number[] = ROW_LAYOUTS[row.layout]
  return (
    <div
      role="presentation"
      className="relative"
      style={{ background: row.tone === "page" ? undefined : colorOf(look, "ground"), padding: `${SPACES[row.space] + 4}px 16px` }}
    >
      <PartHandle
        id={row.id}
        level={1}
        name={t("email_composer.part.row", { number, total, layout: t(`email_composer.layout.${row.layout}`) })}
        marks={marks}
        isFixed={readOnly || number === total}
        drag={{ kind: "row" }}
        drop={{ kind: "row", index: number - 1 }}
      />
      <Visibility row={row} look={look} />
      <div
        role="presentation"
        className="pointer-events-none relative grid max-sm:!grid-cols-1"
        style={{ gridTemplateColumns: shares.map((share) => `minmax(0, ${share}fr)`).join(" "), gap: 8 }}
      >
        {row.columns.map((blocks, column) => (
          <Column key={column} row={row.id} column={column} isEmpty={blocks.length === 0} look={look}>
            {blocks.map((block, index) => (
              <CanvasBlock key={block.id} block={block} row={row.id} column={column} index={index} look={look} marks={marks} />
            ))}
          </Column>
        ))}
      </div>
    </div>
  )
})
CanvasRow.displayName = "CanvasRow"
