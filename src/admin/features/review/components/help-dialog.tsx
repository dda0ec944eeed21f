import { Button, Kbd, Label, Switch, Text } from "@medusajs/ui"
import { useId, useState, type KeyboardEvent } from "react"
import { SideDrawer } from "../../../components/side-drawer"
import { useText } from "../../../lib/text"
import {
  capsOf,
  chordOf,
  COMMAND_GROUPS,
  commandOfChord,
  isFreeChord,
  type Chord,
  type Command,
  type Keymap,
} from "./keymap"

type HelpDialogProps = {
  keymap: Keymap
  onEnable: (isEnabled: boolean) => void
  onChange: (command: Command, chord: Chord) => void
  onReset: () => void
  onClose: () => void
}

const Caps = ({ caps }: { caps: readonly string[] }) => (
  <span className="flex gap-x-0.5">
    {caps.map((cap) => (
      <Kbd key={cap}>{cap}</Kbd>
    ))}
  </span>
)

/** All keys of the desk; each can be changed, and all of them switched off. */
export const HelpDialog = ({ keymap, onEnable, onChange, onReset, onClose }: HelpDialogProps) => {
  const { t } = useText()
  const id = useId()
  const [changing, setChanging] = useState<Command | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const onKeyDown = (event: KeyboardEvent, command: Command) => {
    if (changing !== command || event.key === "Tab" || /^(Shift|Control|Alt|Meta)/.test(event.code)) {
      return
    }
    event.preventDefault()
    event.stopPropagation()
    const chord = chordOf(event.nativeEvent)
    if (event.code === "Escape") {
      setChanging(null)
      return
    }
    const key = capsOf(chord).join(" ")
    const owner = commandOfChord(keymap, chord, command)
    if (!isFreeChord(chord) || event.ctrlKey || event.altKey || event.metaKey) {
      setProblem(t("review.keys.not_allowed", { key }))
    } else if (owner) {
      setProblem(t("review.keys.taken", { key, name: t(`review.keys.command.${owner}`) }))
    } else {
      onChange(command, chord)
      setChanging(null)
      setProblem(null)
    }
  }

  return (
    <SideDrawer
      title={t("review.keys.title")}
      hint={t("review.keys.hint")}
      onClose={onClose}
      onEscapeKeyDown={(event) => {
        if (changing) {
          event.preventDefault()
          setChanging(null)
        }
      }}
      footer={
        <>
          <Button size="small" variant="secondary" onClick={onReset}>
            {t("review.keys.reset")}
          </Button>
          <Button size="small" onClick={onClose}>
            {t("core.close")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-y-6">
          <div className="flex items-center justify-between gap-x-3">
            <Label htmlFor={id} size="small" weight="plus">
              {t("review.keys.enabled")}
            </Label>
            <Switch id={id} checked={keymap.isEnabled} onCheckedChange={onEnable} />
          </div>
          {problem && (
            <Text size="small" role="alert" className="text-ui-fg-error">
              {problem}
            </Text>
          )}
          {(Object.keys(COMMAND_GROUPS) as (keyof typeof COMMAND_GROUPS)[]).map((group) => (
            <section key={group} className="flex flex-col gap-y-1">
              <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
                {t(`review.keys.group_${group}`)}
              </Text>
              <ul className="divide-ui-border-base divide-y">
                {COMMAND_GROUPS[group].map((command) => (
                  <li key={command} className="flex min-h-9 items-center justify-between gap-x-3 py-1">
                    <Text size="small">{t(`review.keys.command.${command}`)}</Text>
                    <button
                      type="button"
                      disabled={command === "escape" || !keymap.isEnabled}
                      aria-label={`${t("review.keys.change", { name: t(`review.keys.command.${command}`) })}: ${capsOf(keymap.chords[command]).join(" ")}`}
                      className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex min-h-7 items-center rounded-md px-1 outline-none"
                      onClick={() => {
                        setChanging(command)
                        setProblem(null)
                      }}
                      onBlur={() => setChanging(null)}
                      onKeyDown={(event) => onKeyDown(event, command)}
                    >
                      {changing === command ? (
                        <span className="txt-compact-small text-ui-tag-blue-text">{t("review.keys.press")}</span>
                      ) : (
                        <Caps caps={capsOf(keymap.chords[command])} />
                      )}
                    </button>
                  </li>
                ))}
                {group === "decide" && (
                  <>
                    <FixedKey label={t("review.keys.reason_digit")} caps={["1", "…", "9"]} />
                    <FixedKey label={t("review.keys.reason_enter")} caps={["Enter"]} />
                  </>
                )}
                {group === "go" && <FixedKey label={t("review.keys.view_digit")} caps={["1", "…", "9"]} />}
              </ul>
            </section>
          ))}
      </div>
    </SideDrawer>
  )
}

const FixedKey = ({ label, caps }: { label: string; caps: string[] }) => (
  <li className="flex min-h-9 items-center justify-between gap-x-3 py-1">
    <Text size="small">{label}</Text>
    <span className="px-1">
      <Caps caps={caps} />
    </span>
  </li>
)
