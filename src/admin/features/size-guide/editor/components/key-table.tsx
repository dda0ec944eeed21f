import { Kbd, Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"

const ARROWS = ["↑", "↓", "←", "→"]

const GROUPS = {
  everywhere: { save: ["Ctrl", "S"], publish: ["Ctrl", "Enter"], undo: ["Ctrl", "Z"], redo: ["Ctrl", "Y"], help: ["?"] },
  grid: {
    move: ARROWS,
    edge: ["Ctrl", ...ARROWS],
    extend: ["Shift", ...ARROWS],
    edit: ["Enter"],
    cancel: ["Esc"],
    clear: ["Delete"],
    copy: ["Ctrl", "C / X / V"],
    fill: ["Ctrl", "D"],
    insert: ["Ctrl", "Shift", "+"],
    delete: ["Ctrl", "Shift", "-"],
    shift: ["Alt", ...ARROWS],
    select_row: ["Shift", "Space"],
    select_column: ["Ctrl", "Space"],
    all: ["Ctrl", "A"],
    menu: ["Shift", "F10"],
  },
  trees: { reorder: ["Alt", "↑", "↓"] },
  translations: { next: ["Enter"], previous: ["Shift", "Enter"] },
} as const

/** The editor's keys, by where they work. */
export const KeyTable = () => {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-6">
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => {
        const keys: Record<string, readonly string[]> = GROUPS[group]
        return (
          <section key={group} className="flex flex-col gap-y-1">
            <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
              {t(`size_guide_dialog.keys.${group}`)}
            </Text>
            <ul className="divide-ui-border-base divide-y">
              {Object.entries(keys).map(([name, caps]) => (
                <li key={name} className="flex min-h-9 items-center justify-between gap-x-3 py-1">
                  <Text size="small">{t(`size_guide_dialog.keys.${name as "save"}`)}</Text>
                  <span className="flex gap-x-0.5">
                    {caps.map((cap) => (
                      <Kbd key={cap}>{cap}</Kbd>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
