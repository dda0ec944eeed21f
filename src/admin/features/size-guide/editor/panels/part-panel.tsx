import { Skeleton } from "@medusajs/ui"
import { Suspense } from "react"
import { lazy } from "../../../../lib/lazy"
import type { Part } from "../address"
import { TablePanel } from "./table-panel"

const HowToPanel = lazy(async () => ({ default: (await import("./how-to-panel")).HowToPanel }))
const TextsPanel = lazy(async () => ({ default: (await import("./texts-panel")).TextsPanel }))
const ToolsPanel = lazy(async () => ({ default: (await import("./tools-panel")).ToolsPanel }))
const SettingsPanel = lazy(async () => ({ default: (await import("./settings-panel")).SettingsPanel }))
const WarningsPanel = lazy(async () => ({ default: (await import("./warnings-panel")).WarningsPanel }))
const ShopPanel = lazy(() => import("./shop-panel"))
const TranslationsPanel = lazy(() => import("../translations/translations-panel"))

type PartPanelProps = { part: Part; onOpen: (part: Part) => void }

const Opened = ({ part, onOpen }: PartPanelProps) => {
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
      return <TranslationsPanel />
    case "assignments":
    case "use":
      return <ShopPanel key={part.type} show={part.type} />
    case "warnings":
      return <WarningsPanel onOpen={onOpen} />
  }
}

/** What is edited of the guide. All but the tables is loaded when it is first opened. */
export const PartPanel = (props: PartPanelProps) => (
  <Suspense fallback={<Skeleton className="m-6 h-96" />}>
    <Opened {...props} />
  </Suspense>
)
