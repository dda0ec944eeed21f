import { PencilSquare, Trash } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import type { ReplyTemplate } from "../../../../contracts/review-moderation"
import { useText } from "../../../lib/text"

type TemplateListProps = {
  templates: ReplyTemplate[]
  onEdit: (template: ReplyTemplate) => void
  onRemove: (template: ReplyTemplate) => void
}

/** The shop's canned replies, to be changed or deleted. */
export const TemplateList = ({ templates, onEdit, onRemove }: TemplateListProps) => {
  const { t } = useText()
  return (
    <ul className="divide-ui-border-base divide-y">
      {templates.map((template) => (
        <li key={template.id} className="flex items-center gap-x-3 py-3">
          <div className="min-w-0 flex-1">
            <Text size="small" leading="compact" weight="plus" className="truncate">
              {template.name} <span className="text-ui-fg-subtle uppercase">{template.locale}</span>
            </Text>
            <Text size="small" className="text-ui-fg-subtle truncate">
              {template.body}
            </Text>
          </div>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={`${t("core.edit")}: ${template.name}`}
            onClick={() => onEdit(template)}
          >
            <PencilSquare />
          </IconButton>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={`${t("core.delete")}: ${template.name}`}
            onClick={() => onRemove(template)}
          >
            <Trash />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}
