import { clx, Tabs } from "@medusajs/ui"
import { Suspense } from "react"
import { lazy } from "../../../lib/lazy"
import { useText } from "../../../lib/text"
import { Canvas } from "./canvas/canvas"
import DragLayer from "./canvas/drag-layer"
import { Inspector } from "./inspector/inspector"
import { Palette } from "./palette/palette"
import { type Pane, useUi } from "./ui-context"

const PreviewPane = lazy(() => import("./preview/preview-pane"))

const PANES: readonly Pane[] = ["canvas", "settings", "preview"]

const Settings = () => (
  <div className="divide-ui-border-base divide-y">
    <Inspector />
    <Palette />
  </div>
)

const Preview = () => (
  <Suspense fallback={null}>
    <PreviewPane />
  </Suspense>
)

type WorkspaceProps = {
  /** Beside each other; else one after the other as tabs. */
  isWide: boolean
  hasPreview: boolean
}

/** The settings, the mail and its preview. It brings the drags along, so it is loaded when the composer is open. */
const Workspace = ({ isWide, hasPreview }: WorkspaceProps) => {
  const { t } = useText()
  const { pane, setPane } = useUi()
  return (
    <DragLayer>
      {isWide ? (
        <div className="flex min-h-0 flex-1">
          <div className="border-ui-border-base w-80 shrink-0 overflow-y-auto border-e">
            <Settings />
          </div>
          <main aria-label={t("email_composer.pane.canvas")} className="min-w-0 flex-1 overflow-y-auto">
            <Canvas />
          </main>
          {hasPreview && (
            <div className="border-ui-border-base flex w-[400px] shrink-0 overflow-y-auto border-s">
              <Preview />
            </div>
          )}
        </div>
      ) : (
        <Tabs value={pane} onValueChange={(value) => setPane(value as Pane)} className="flex min-h-0 flex-1 flex-col">
          <Tabs.List aria-label={t("email_composer.pane.label")} className="border-ui-border-base border-b px-3 py-2">
            {PANES.map((name) => (
              <Tabs.Trigger key={name} value={name}>
                {t(`email_composer.pane.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {PANES.map((name) => (
            <Tabs.Content
              key={name}
              value={name}
              forceMount
              className={clx("min-h-0 flex-1 overflow-y-auto outline-none", pane === name ? "flex flex-col" : "hidden")}
            >
              {name === "canvas" && <Canvas />}
              {name === "settings" && <Settings />}
              {name === "preview" && pane === "preview" && <Preview />}
            </Tabs.Content>
          ))}
        </Tabs>
      )}
    </DragLayer>
  )
}

export default Workspace
