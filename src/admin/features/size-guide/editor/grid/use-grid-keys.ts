import type { KeyboardEvent } from "react"
import type { Position } from "../model/selection"
import type { GridCommands } from "./commands"
import { commandOf } from "./keys"

type KeyOptions = {
  commands: GridCommands
  readOnly: boolean
  /** Runs a command and gives the focus to the cell it ends at. */
  act: (command: () => void) => void
  onEdit: (at: Position, typing: boolean) => void
  onMenu: () => void
  onSettings: (column: number) => void
}

/** The keyboard of the grid while no cell is edited. */
export const useGridKeys =
  ({ commands, readOnly, act, onEdit, onMenu, onSettings }: KeyOptions) =>
  (event: KeyboardEvent) => {
    const command = event.target instanceof HTMLElement && event.target.dataset.cell ? commandOf(event.nativeEvent) : null
    const selection = command && commands.now()?.selection
    if (!command || !selection) {
      return
    }
    const { focus } = selection
    const isGoing = /^(move|go|page|select_)/.test(command.type)
    if (readOnly && !isGoing && command.type !== "menu") {
      return
    }
    // What is typed over a cell goes on into its field: the browser must still deliver the letter.
    if (command.type !== "edit" || !command.replace) {
      event.preventDefault()
    }
    event.stopPropagation()
    switch (command.type) {
      case "edit":
        if (focus.row < 0 && focus.column >= 0 && event.key === "Enter") {
          onSettings(focus.column)
        } else if (focus.column >= 0) {
          onEdit(focus, command.replace)
        }
        return
      case "menu":
        return onMenu()
      case "shift":
        return act(() => commands.shift(command.direction))
      case "clear":
        return act(commands.clear)
      case "fill_down":
        return act(commands.fill)
      case "insert":
        return act(() => commands.insert(commands.axis(), false))
      case "delete":
        return act(() => commands.remove(commands.axis()))
      case "undo":
        return act(commands.undo)
      case "redo":
        return act(commands.redo)
      default:
        return act(() => commands.go(command))
    }
  }
