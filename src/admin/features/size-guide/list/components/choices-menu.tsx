import { ChevronUpDown } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { useText } from "../../../../lib/text"

type ChoicesMenuProps<T extends string> = {
  label: string
  /** What stands on the button when nothing is chosen. */
  anyLabel: string
  options: { value: T; label: string }[]
  value: readonly T[]
  onChange: (value: T[]) => void
}

/** A filter that takes several values; it stays open while they are chosen. */
export const ChoicesMenu = <T extends string>({ label, anyLabel, options, value, onChange }: ChoicesMenuProps<T>) => {
  const { t } = useText()
  const chosen = options.filter((option) => value.includes(option.value))
  const shown =
    chosen.length > 2 ? t("size_guide_list.filter.several", { count: chosen.length }) : chosen.map((option) => option.label).join(", ")
  const toggle = (option: T, isChosen: boolean) =>
    onChange(options.map((each) => each.value).filter((each) => (each === option ? isChosen : value.includes(each))))
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button
          size="small"
          variant="secondary"
          aria-label={`${label}: ${shown || anyLabel}`}
          className="min-w-0 max-w-full justify-between lg:max-w-64"
        >
          <span className="truncate">{shown || anyLabel}</span>
          <ChevronUpDown aria-hidden className="text-ui-fg-muted shrink-0" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="start">
        {options.map((option) => (
          <DropdownMenu.CheckboxItem
            key={option.value}
            checked={value.includes(option.value)}
            onSelect={(event) => event.preventDefault()}
            onCheckedChange={(isChosen) => toggle(option.value, isChosen)}
          >
            {option.label}
          </DropdownMenu.CheckboxItem>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
