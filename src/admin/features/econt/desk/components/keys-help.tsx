import { Kbd, Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import { SideDrawer } from "../../../../components/side-drawer"
import { useText } from "../../../../lib/text"

const KEYS = {
  next: ["J", "↓"],
  previous: ["K", "↑"],
  select: ["X", "Space"],
  extend: ["⇧ ↓", "⇧ ↑"],
  open: ["Enter"],
  print: ["P"],
  courier: ["C"],
  search: ["/"],
  clear: ["Esc"],
  help: ["?"],
} as const

type KeysHelpProps = { isEnabled: boolean; onEnable: (isEnabled: boolean) => void; onClose: () => void }

/** All keys of the desk; those with a single letter can be switched off. */
export const KeysHelp = ({ isEnabled, onEnable, onClose }: KeysHelpProps) => {
  const { t } = useText()
  const id = useId()
  return (
    <SideDrawer title={t("econt_desk.keys.title")} hint={t("econt_desk.keys.about")} onClose={onClose}>
      <div className="flex items-center justify-between gap-x-3 pb-4">
        <Label htmlFor={id} size="small" weight="plus">
          {t("econt_desk.keys.enabled")}
        </Label>
        <Switch id={id} checked={isEnabled} onCheckedChange={onEnable} />
      </div>
      <ul className="divide-ui-border-base divide-y">
        {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((name) => (
          <li key={name} className="flex min-h-9 items-center justify-between gap-x-3 py-1">
            <Text size="small">{t(`econt_desk.keys.${name}`)}</Text>
            <span className="flex gap-x-1">
              {KEYS[name].map((cap) => (
                <Kbd key={cap}>{cap}</Kbd>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </SideDrawer>
  )
}
