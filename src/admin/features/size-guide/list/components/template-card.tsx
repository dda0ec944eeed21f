import { Text } from "@medusajs/ui"
import { useId } from "react"
import type { GuideTemplate } from "../../../../../contracts/size-guide-list"
import { useText } from "../../../../lib/text"
import { KindIcon } from "./kind-icon"

const LINES = 3
const SHOWN_COLUMNS = 4

/** A small picture of a table: its headings and a few lines. */
const Miniature = ({ columns }: { columns: string[] }) => (
  <span aria-hidden className="border-ui-border-base bg-ui-bg-base flex flex-col overflow-hidden rounded border">
    <span className="bg-ui-bg-subtle flex">
      {columns.slice(0, SHOWN_COLUMNS).map((column, index) => (
        <span key={`${index} ${column}`} className="text-ui-fg-subtle min-w-0 flex-1 truncate px-1 py-0.5 text-start text-[10px] leading-4">
          {column}
        </span>
      ))}
    </span>
    {Array.from({ length: LINES }, (_, line) => (
      <span key={line} className="border-ui-border-base flex border-t">
        {columns.slice(0, SHOWN_COLUMNS).map((column, index) => (
          <span key={`${index} ${column}`} className="flex-1 px-1 py-1">
            <span className="bg-ui-bg-component-hover block h-1 w-2/3 rounded-full" />
          </span>
        ))}
      </span>
    ))}
  </span>
)

type TemplateCardProps = { template: GuideTemplate; disabled: boolean; onUse: () => void }

/** A template with a picture of its table. The button is its title; a click anywhere on the card is one on it. */
export const TemplateCard = ({ template, disabled, onUse }: TemplateCardProps) => {
  const { t } = useText()
  const id = useId()
  const { kind, title, description, columns, rows } = template
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest hover:shadow-elevation-card-hover focus-within:shadow-borders-focus transition-fg relative flex h-full w-full flex-col gap-y-2 rounded-lg p-3">
      <span className="flex items-center gap-x-2">
        <KindIcon kind={kind} />
        <button
          type="button"
          disabled={disabled}
          aria-describedby={id}
          className="txt-small-plus min-w-0 break-words text-start outline-none after:absolute after:inset-0 after:rounded-lg"
          onClick={onUse}
        >
          {title}
        </button>
      </span>
      <Miniature columns={columns} />
      <Text as="span" id={id} size="xsmall" className="text-ui-fg-subtle">
        {description}
      </Text>
      <Text as="span" size="xsmall" className="text-ui-fg-subtle mt-auto">
        {t("size_guide_list.create.template_size", { columns: columns.length, rows })}
      </Text>
    </div>
  )
}
