import type { Direction } from "../model/selection"

export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">

/** What a key does in the grid while no cell is being edited. */
export type Command =
  | { type: "move"; direction: Direction; extend: boolean; edge: boolean }
  | { type: "go"; to: "row_start" | "row_end" | "start" | "end"; extend: boolean }
  | { type: "page"; direction: "up" | "down"; extend: boolean }
  | { type: "shift"; direction: Direction }
  /** `replace`: what is typed takes the place of the text; else the text is edited. */
  | { type: "edit"; replace: boolean }
  | { type: "select_all" | "select_row" | "select_column" }
  | { type: "clear" | "fill_down" | "insert" | "delete" | "undo" | "redo" | "menu" }

const ARROWS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
}

/** The Latin letter of a key: what it types or, on a Cyrillic layout, what is printed beside that. */
const letterOf = ({ key, code }: KeyPress): string =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? "")

const isPlus = ({ key, code }: KeyPress) => key === "+" || code === "Equal" || code === "NumpadAdd"
const isMinus = ({ key, code }: KeyPress) => key === "-" || key === "_" || code === "Minus" || code === "NumpadSubtract"

const withControl = (press: KeyPress): Command | null => {
  const { shiftKey } = press
  if (shiftKey && isPlus(press)) {
    return { type: "insert" }
  }
  if (shiftKey && isMinus(press)) {
    return { type: "delete" }
  }
  if (press.code === "Space" && !shiftKey) {
    return { type: "select_column" }
  }
  switch (letterOf(press)) {
    case "a":
      return shiftKey ? null : { type: "select_all" }
    case "z":
      return { type: shiftKey ? "redo" : "undo" }
    case "y":
      return shiftKey ? null : { type: "redo" }
    case "d":
      return shiftKey ? null : { type: "fill_down" }
    default:
      return null
  }
}

const navigation = ({ key, shiftKey }: KeyPress, control: boolean): Command | null => {
  const direction = ARROWS[key]
  if (direction) {
    return { type: "move", direction, extend: shiftKey, edge: control }
  }
  if (key === "Home" || key === "End") {
    const isStart = key === "Home"
    return { type: "go", to: control ? (isStart ? "start" : "end") : isStart ? "row_start" : "row_end", extend: shiftKey }
  }
  if ((key === "PageUp" || key === "PageDown") && !control) {
    return { type: "page", direction: key === "PageUp" ? "up" : "down", extend: shiftKey }
  }
  return null
}

/**
 * What a key press means. Letters go by their Latin letter or by the place of the key, so that a
 * Bulgarian layout works. Copy, cut and paste are not here: the browser's own events do them.
 */
export const commandOf = (press: KeyPress): Command | null => {
  const control = press.ctrlKey || press.metaKey
  if (press.key === "ContextMenu" || (press.key === "F10" && press.shiftKey)) {
    return { type: "menu" }
  }
  if (press.altKey) {
    const direction = control || press.shiftKey ? undefined : ARROWS[press.key]
    return direction ? { type: "shift", direction } : null
  }
  const move = navigation(press, control)
  if (move) {
    return move
  }
  if (control) {
    return withControl(press)
  }
  if (press.key === "Enter" || press.key === "F2") {
    return press.shiftKey ? null : { type: "edit", replace: false }
  }
  if (press.key === "Delete" || press.key === "Backspace") {
    return { type: "clear" }
  }
  if (press.code === "Space" && press.shiftKey) {
    return { type: "select_row" }
  }
  const isTyping = [...press.key].length === 1 || press.key === "Process" || press.key === "Dead"
  return isTyping && press.key !== " " ? { type: "edit", replace: true } : null
}

/** Where the selection goes once a cell is committed. */
export type Then = Direction | "stay"

/**
 * What a key does while a cell is edited: leave it as it was, commit and go on, or keep the key from
 * the page around, whose undo is another. Null leaves it to the field and the page.
 */
export type EditCommand = { type: "cancel" } | { type: "commit"; then: Then } | { type: "keep" }

/** @param typing a text was begun over the old one, so that arrows leave the cell as in a spreadsheet */
export const editCommandOf = (press: KeyPress, typing: boolean): EditCommand | null => {
  if (press.isComposing) {
    return null
  }
  if (press.ctrlKey || press.metaKey) {
    const letter = letterOf(press)
    if (letter === "s" || press.key === "Enter") {
      return { type: "commit", then: "stay" }
    }
    return letter === "z" || letter === "y" ? { type: "keep" } : null
  }
  switch (press.key) {
    case "Escape":
      return { type: "cancel" }
    case "Enter":
      return { type: "commit", then: press.shiftKey ? "up" : "down" }
    case "Tab":
      return { type: "commit", then: press.shiftKey ? "left" : "right" }
    default: {
      const direction = typing && !press.shiftKey && !press.altKey ? ARROWS[press.key] : undefined
      return direction ? { type: "commit", then: direction } : null
    }
  }
}
