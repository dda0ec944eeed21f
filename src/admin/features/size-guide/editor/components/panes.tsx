import { clx, Tabs } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useText } from "../../../../lib/text"

export type Pane = "parts" | "edit" | "preview"

type PanesProps = {
  /** Beside each other; else one after the other as tabs. */
  isWide: boolean
  hasPreview: boolean
  /** The tab that is seen where they are tabs. */
  pane: Pane
  onPane: (pane: Pane) => void
  parts: ReactNode
  edit: ReactNode
  preview: ReactNode
  editLabel: string
}

const NAMES: readonly Pane[] = ["parts", "edit", "preview"]

/** Parts, what is edited, and the preview: three columns, or three tabs where there is less room. */
export const Panes = ({ isWide, hasPreview, pane, onPane, parts, edit, preview, editLabel }: PanesProps) => {
  const { t } = useText()
  const [wasSeen, setSeen] = useState(false)
  if (pane === "preview" && !wasSeen) {
    setSeen(true)
  }
  if (isWide) {
    return (
      <div className="flex min-h-0 flex-1">
        <div className="border-ui-border-base w-60 shrink-0 overflow-y-auto border-e">{parts}</div>
        <main aria-label={editLabel} className="min-w-0 flex-1 overflow-y-auto">
          {edit}
        </main>
        {hasPreview && <div className="border-ui-border-base flex w-[400px] shrink-0 border-s">{preview}</div>}
      </div>
    )
  }
  return (
    <Tabs value={pane} onValueChange={(value) => onPane(value as Pane)} className="flex min-h-0 flex-1 flex-col">
      <Tabs.List aria-label={t("size_guide_editor.pane.resize")} className="border-ui-border-base border-b px-3 py-2">
        {NAMES.map((name) => (
          <Tabs.Trigger key={name} value={name}>
            {t(`size_guide_editor.pane.${name}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {NAMES.map((name) => (
        <Tabs.Content
          key={name}
          value={name}
          forceMount
          className={clx("min-h-0 flex-1 overflow-y-auto outline-none", pane === name ? "flex flex-col" : "hidden")}
        >
          {name === "parts" && parts}
          {name === "edit" && edit}
          {name === "preview" && wasSeen && preview}
        </Tabs.Content>
      ))}
    </Tabs>
  )
}
