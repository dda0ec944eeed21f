import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode, type RefObject } from "react"
import { useComposer } from "./state/composer-context"

export type Pane = "canvas" | "settings" | "preview"

type Ui = {
  /** The element around everything of the composer. */
  root: RefObject<HTMLDivElement>
  /** The pane that is seen where they are tabs. */
  pane: Pane
  setPane: (pane: Pane) => void
  /** Goes to the first field of what is selected. */
  edit: () => void
  /** Goes back to what is selected on the canvas. */
  leave: () => void
}

const UiContext = createContext<Ui | null>(null)

/** Milliseconds to wait for a field that is loaded when it is first needed. */
const PATIENCE_MS = 15_000
const FIELD = 'input:not([type="hidden"]):not([type="file"]), textarea, [contenteditable="true"], [role="combobox"], button'

const firstField = (root: HTMLElement | null, selected: string | null): HTMLElement | null => {
  const fields = root?.querySelector<HTMLElement>(`[data-fields="${CSS.escape(selected ?? "mail")}"]`)
  const lead = fields?.querySelector<HTMLElement>("[data-lead]")
  return lead ? lead.querySelector<HTMLElement>('[contenteditable="true"]') : (fields?.querySelector<HTMLElement>(FIELD) ?? null)
}

/** Where the focus goes between the canvas and the fields. */
export const UiProvider = ({ children }: { children: ReactNode }) => {
  const root = useRef<HTMLDivElement>(null)
  const { getState } = useComposer()
  const [pane, setPane] = useState<Pane>("canvas")
  const frame = useRef(0)
  const whenThere = useCallback((find: () => HTMLElement | null) => {
    const until = Date.now() + PATIENCE_MS
    const start = document.activeElement
    const look = () => {
      const element = find()
      const isElsewhere = document.activeElement !== start && document.activeElement !== document.body && start?.isConnected === true
      if (element && element.offsetParent !== null) {
        element.focus()
        element.scrollIntoView({ block: "nearest" })
      } else if (!isElsewhere && Date.now() < until) {
        frame.current = requestAnimationFrame(look)
      }
    }
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(look)
  }, [])
  const ui = useMemo<Ui>(
    () => ({
      root,
      pane,
      setPane,
      edit: () => {
        setPane("settings")
        whenThere(() => firstField(root.current, getState().selected))
      },
      leave: () => {
        setPane("canvas")
        whenThere(() => root.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]') ?? null)
      },
    }),
    [pane, whenThere, getState]
  )
  return <UiContext.Provider value={ui}>{children}</UiContext.Provider>
}

export const useUi = (): Ui => {
  const ui = useContext(UiContext)
  if (!ui) {
    throw new Error("useUi needs a UiProvider above it")
  }
  return ui
}
