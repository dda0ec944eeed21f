import { describe, expect, it } from "vitest"
import { commandOf, editCommandOf, type KeyPress } from "../keys"

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
})
const control = { ctrlKey: true }
const shift = { shiftKey: true }

describe("keys of the grid", () => {
  it.each([
    ["an arrow", press("ArrowUp"), { type: "move", direction: "up", extend: false, edge: false }],
    ["Ctrl+Shift+arrow", press("ArrowLeft", { ...control, ...shift }), { type: "move", direction: "left", extend: true, edge: true }],
    ["Home", press("Home"), { type: "go", to: "row_start", extend: false }],
    ["Ctrl+End", press("End", control), { type: "go", to: "end", extend: false }],
    ["Shift+PageDown", press("PageDown", shift), { type: "page", direction: "down", extend: true }],
    ["Alt+arrow", press("ArrowDown", { altKey: true }), { type: "shift", direction: "down" }],
    ["Enter", press("Enter"), { type: "edit", replace: false }],
    ["F2", press("F2"), { type: "edit", replace: false }],
    ["a letter", press("я", { code: "KeyQ" }), { type: "edit", replace: true }],
    ["a digit", press("7", { code: "Digit7" }), { type: "edit", replace: true }],
    ["Delete", press("Delete"), { type: "clear" }],
    ["Ctrl+A", press("a", control), { type: "select_all" }],
    ["Shift+Space", press(" ", { code: "Space", ...shift }), { type: "select_row" }],
    ["Ctrl+Space", press(" ", { code: "Space", ...control }), { type: "select_column" }],
    ["⌘Z", press("z", { metaKey: true }), { type: "undo" }],
    ["Ctrl+Z on a Bulgarian layout", press("ю", { code: "KeyZ", ...control }), { type: "undo" }],
    ["Ctrl+Z on a German layout", press("z", { code: "KeyY", ...control }), { type: "undo" }],
    ["Ctrl+Shift+Z", press("Z", { code: "KeyZ", ...control, ...shift }), { type: "redo" }],
    ["Ctrl+Y", press("y", control), { type: "redo" }],
    ["Ctrl+D", press("d", control), { type: "fill_down" }],
    ["Ctrl+Shift++", press("+", { code: "Equal", ...control, ...shift }), { type: "insert" }],
    ["Ctrl+Shift+−", press("_", { code: "Minus", ...control, ...shift }), { type: "delete" }],
    ["Shift+F10", press("F10", shift), { type: "menu" }],
  ])("%s", (_, event, command) => {
    expect(commandOf(event)).toEqual(command)
  })

  it.each([
    ["Tab leaves the grid", press("Tab")],
    ["copying is the browser's", press("c", control)],
    ["Escape", press("Escape")],
    ["a bare space", press(" ", { code: "Space" })],
    ["Alt with a letter", press("f", { altKey: true })],
    ["a lone Shift", press("Shift", { code: "ShiftLeft", ...shift })],
  ])("means nothing: %s", (_, event) => {
    expect(commandOf(event)).toBeNull()
  })
})

describe("keys of a field", () => {
  it("commit and go on, or cancel", () => {
    expect(editCommandOf(press("Enter"), false)).toEqual({ type: "commit", then: "down" })
    expect(editCommandOf(press("Enter", shift), false)).toEqual({ type: "commit", then: "up" })
    expect(editCommandOf(press("Tab", shift), false)).toEqual({ type: "commit", then: "left" })
    expect(editCommandOf(press("Escape"), false)).toEqual({ type: "cancel" })
  })

  it("move the caret in a text that is edited, and leave one that is typed over", () => {
    expect(editCommandOf(press("ArrowLeft"), false)).toBeNull()
    expect(editCommandOf(press("ArrowLeft"), true)).toEqual({ type: "commit", then: "left" })
  })

  it("commit before the page saves or publishes, and keep undo to the field", () => {
    expect(editCommandOf(press("Enter", control), false)).toEqual({ type: "commit", then: "stay" })
    expect(editCommandOf(press("с", { code: "KeyS", ...control }), true)).toEqual({ type: "commit", then: "stay" })
    expect(editCommandOf(press("z", control), false)).toEqual({ type: "keep" })
    expect(editCommandOf(press("c", control), false)).toBeNull()
  })

  it("leave a letter that is being composed alone", () => {
    expect(editCommandOf(press("Enter", { isComposing: true }), false)).toBeNull()
  })
})
