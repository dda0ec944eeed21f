import { Skeleton } from "@medusajs/ui"
import { lazy, Suspense } from "react"
import type { Part } from "../address"
import { HowToPanel } from "./how-to-panel"
import { SettingsPanel } from "./settings-panel"
import { TablePanel } from "./table-panel"
import { TextsPanel } from "./texts-panel"
import { ToolsPanel } from "./tools-panel"
import { WarningsPanel } from "./warnings-panel"

const TranslationsPanel = lazy(() => import("../translations/translations-panel"))

/** What is edited of the guide. */
export const PartPanel = ({ part, onOpen }: { part: Part; onOpen: (part: Part) => void }) => {
  switch (part.type) {
    case "table":
      return <TablePanel key={part.id} tableId={part.id} />
    case "how_to":
      return <HowToPanel key={part.id} blockId={part.id} />
    case "texts":
      return <TextsPanel />
    case "tools":
      return <ToolsPanel />
    case "settings":
      return <SettingsPanel />
    case "translations":
      return (
        <Suspense fallback={<Skeleton className="m-6 h-96" />}>
          <TranslationsPanel />
        </Suspense>
      )
    case "warnings":
      return <WarningsPanel onOpen={onOpen} />
  }
}
