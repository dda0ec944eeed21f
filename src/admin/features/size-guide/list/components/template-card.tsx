import { Text } from "@medusajs/ui"
import type { GuideTemplate } from "../../../../../contracts/size-guide"
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

/** A template with a picture of its table; the whole card is one button. */
export const TemplateCard = ({ template, disabled, onUse }: TemplateCardProps) => {
  const { t } = useText()
  const { kind, title, description, columns, rows } = template
  return (
    <button
      type="button"
      disabled={disabled}
      aria-label={t("size_guide_list.create.use", { title })}
      className="bg-ui-bg-component shadow-elevation-card-rest hover:shadow-elevation-card-hover focus-visible:shadow-borders-focus transition-fg flex h-full w-full flex-col gap-y-2 rounded-lg p-3 text-start outline-none"
      onClick={onUse}
    >
      <span className="flex items-center gap-x-2">
        <KindIcon kind={kind} />
        <Text as="span" size="small" weight="plus" className="min-w-0 break-words">
          {title}
        </Text>
      </span>
      <Miniature columns={columns} />
      <Text as="span" size="xsmall" className="text-ui-fg-subtle">
        {description}
      </Text>
      <Text as="span" size="xsmall" className="text-ui-fg-subtle mt-auto">
        {t("size_guide_list.create.template_size", { columns: columns.length, rows })}
      </Text>
    </button>
  )
}
