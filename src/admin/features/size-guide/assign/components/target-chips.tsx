import { XMarkMini } from "@medusajs/icons"
import { Badge, Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"
import { targetName, type NamedTarget } from "../names"

const SHOWN = 20

type TargetChipsProps = {
  label: string
  targets: NamedTarget[]
  onRemove?: (target: NamedTarget) => void
}

/** The targets that were chosen, each with a button that takes it away again. */
export const TargetChips = ({ label, targets, onRemove }: TargetChipsProps) => {
  const { t } = useText()
  const more = targets.length - SHOWN
  if (targets.length === 0) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-1">
      <ul aria-label={label} className="flex flex-wrap gap-1">
        {targets.slice(0, SHOWN).map((target) => {
          const name = targetName(t, target)
          return (
            <li key={`${target.type} ${target.id}`} className="max-w-full">
              <Badge size="small" className="max-w-full">
                <span className="text-ui-fg-subtle">{t(`size_guide_assign.type.${target.type}`)}</span>
                <span className="min-w-0 break-words">{name}</span>
                {onRemove && (
                  <button
                    type="button"
                    aria-label={t("size_guide_assign.form.remove", { name })}
                    className="focus-visible:shadow-borders-focus hover:bg-ui-bg-base-hover -me-1 flex size-6 items-center justify-center rounded outline-none"
                    onClick={() => onRemove(target)}
                  >
                    <XMarkMini />
                  </button>
                )}
              </Badge>
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("size_guide_assign.form.targets_more", { count: more })}
        </Text>
      )}
    </div>
  )
}
