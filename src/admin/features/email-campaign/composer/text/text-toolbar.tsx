import { Link as LinkIcon, ListBullet } from "@medusajs/icons"
import { clx, DropdownMenu, IconButton } from "@medusajs/ui"
import { useEditorState, type Editor } from "@tiptap/react"
import { useState, type KeyboardEvent, type ReactNode } from "react"
import { ALIGNMENTS, TEXT_COLORS } from "../../../../../contracts/email-campaign-text"
import { useText } from "../../../../lib/text"
import { FieldMenu } from "./field-menu"
import { LinkForm } from "./link-form"

type ToolProps = { label: string; isOn?: boolean; onPress: () => void; children: ReactNode }

const Tool = ({ label, isOn, onPress, children }: ToolProps) => (
  <IconButton
    size="small"
    type="button"
    variant="transparent"
    aria-label={label}
    aria-pressed={isOn}
    title={label}
    className={clx(isOn && "bg-ui-bg-component-pressed")}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    {children}
  </IconButton>
)

/** The arrows go from one tool to the next, as in any toolbar. */
const handleArrows = (event: KeyboardEvent<HTMLDivElement>) => {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>("button:not(:disabled)")]
  const at = tools.indexOf(document.activeElement as HTMLElement)
  if (step !== 0 && at >= 0) {
    event.preventDefault()
    tools[(at + step + tools.length) % tools.length].focus()
  }
}

/** What can be done with the chosen words. */
export const TextToolbar = ({ editor }: { editor: Editor }) => {
  const { t } = useText()
  const [isLinking, setLinking] = useState(false)
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive("bold"),
      italic: current.isActive("italic"),
      underline: current.isActive("underline"),
      bullets: current.isActive("bulletList"),
      numbers: current.isActive("orderedList"),
      href: current.isActive("link") ? ((current.getAttributes("link").href as string | undefined) ?? "") : null,
      align: (current.getAttributes("paragraph").textAlign as string | null) ?? "left",
      color: (current.getAttributes("textStyle").color as string | null) ?? "text",
    }),
  })
  const run = () => editor.chain().focus()
  return (
    <>
      <div role="toolbar" tabIndex={-1} aria-label={t("email_composer.text.toolbar")} className="border-ui-border-base flex flex-wrap items-center gap-0.5 border-b p-1 outline-none" onKeyDown={handleArrows}>
        <Tool label={t("email_composer.text.bold")} isOn={state.bold} onPress={() => run().toggleBold().run()}>
          <span className="font-bold">B</span>
        </Tool>
        <Tool label={t("email_composer.text.italic")} isOn={state.italic} onPress={() => run().toggleItalic().run()}>
          <span className="font-serif italic">I</span>
        </Tool>
        <Tool label={t("email_composer.text.underline")} isOn={state.underline} onPress={() => run().toggleUnderline().run()}>
          <span className="underline">U</span>
        </Tool>
        <Tool label={t("email_composer.text.link")} isOn={state.href !== null} onPress={() => setLinking(!isLinking)}>
          <LinkIcon />
        </Tool>
        <Tool label={t("email_composer.text.bullets")} isOn={state.bullets} onPress={() => run().toggleBulletList().run()}>
          <ListBullet />
        </Tool>
        <Tool label={t("email_composer.text.numbers")} isOn={state.numbers} onPress={() => run().toggleOrderedList().run()}>
          <span className="txt-compact-small">1</span>
        </Tool>
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <IconButton size="small" type="button" variant="transparent" aria-label={t("email_composer.text.more")} title={t("email_composer.text.more")}>
              <span className="font-serif">A</span>
            </IconButton>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              editor.commands.focus()
            }}
          >
            <DropdownMenu.RadioGroup value={state.align} onValueChange={(align) => editor.commands.setAlign(align as (typeof ALIGNMENTS)[number])}>
              {ALIGNMENTS.map((align) => (
                <DropdownMenu.RadioItem key={align} value={align}>
                  {t(`email_composer.align.${align}`)}
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
            <DropdownMenu.Separator />
            <DropdownMenu.RadioGroup
              value={state.color}
              onValueChange={(color) => editor.commands.setColor(color === "text" ? null : (color as (typeof TEXT_COLORS)[number]))}
            >
              {TEXT_COLORS.map((color) => (
                <DropdownMenu.RadioItem key={color} value={color}>
                  {t(`email_composer.color.${color}`)}
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
          </DropdownMenu.Content>
        </DropdownMenu>
        <FieldMenu onChoose={(name) => editor.chain().insertField(name, "").run()} onClosed={() => editor.commands.focus()} />
      </div>
      {isLinking && (
        <LinkForm
          href={state.href ?? ""}
          onSet={(href) => {
            run().setLink(href).run()
            setLinking(false)
          }}
          onRemove={() => {
            run().unsetLink().run()
            setLinking(false)
          }}
          onClose={() => {
            setLinking(false)
            editor.commands.focus()
          }}
        />
      )}
    </>
  )
}
