import { describe, expect, it } from "vitest"
import {
  capsOf,
  COMMAND_GROUPS,
  COMMANDS,
  commandOfChord,
  isFreeChord,
  meaningOf,
  readKeymap,
  STANDARD_KEYMAP,
  type KeyPress,
} from "../keymap"

const press = (code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key: "",
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
})

describe("meaningOf", () => {
  it("goes by the place of the key, so a Bulgarian layout works", () => {
    expect(meaningOf(press("KeyA", { key: "ь" }), STANDARD_KEYMAP)).toEqual({ type: "command", command: "approve" })
    expect(meaningOf(press("KeyR", { key: "и" }), STANDARD_KEYMAP)).toEqual({ type: "command", command: "reject" })
  })

  it.each(["ctrlKey", "altKey", "metaKey"] as const)("leaves a press with %s to the browser", (modifier) => {
    expect(meaningOf(press("KeyR", { [modifier]: true }), STANDARD_KEYMAP)).toBeNull()
    expect(meaningOf(press("KeyA", { [modifier]: true, shiftKey: true }), STANDARD_KEYMAP)).toBeNull()
  })

  it("tells Shift apart", () => {
    expect(meaningOf(press("KeyA", { shiftKey: true }), STANDARD_KEYMAP)).toEqual({
      type: "command",
      command: "bulk_approve",
    })
  })

  it("reads digits of both rows and nothing into zero", () => {
    expect(meaningOf(press("Digit3"), STANDARD_KEYMAP)).toEqual({ type: "digit", digit: 3 })
    expect(meaningOf(press("Numpad9"), STANDARD_KEYMAP)).toEqual({ type: "digit", digit: 9 })
    expect(meaningOf(press("Digit0"), STANDARD_KEYMAP)).toBeNull()
  })

  it("finds help by the printed sign on layouts that have it elsewhere", () => {
    expect(meaningOf(press("Digit7", { key: "?", shiftKey: true }), STANDARD_KEYMAP)).toEqual({
      type: "command",
      command: "help",
    })
  })

  it("keeps arrows, Enter and Escape when single keys are switched off", () => {
    const off = { ...STANDARD_KEYMAP, isEnabled: false }
    expect(meaningOf(press("KeyA"), off)).toBeNull()
    expect(meaningOf(press("Digit1"), off)).toBeNull()
    expect(meaningOf(press("ArrowDown"), off)).toEqual({ type: "command", command: "next" })
    expect(meaningOf(press("Enter"), off)).toEqual({ type: "enter" })
    expect(meaningOf(press("Escape"), off)).toEqual({ type: "command", command: "escape" })
  })
})

describe("the standard keys", () => {
  it("are all different and stay away from the dashboard's G and B, Y, E", () => {
    const chords = Object.values(STANDARD_KEYMAP.chords)
    expect(new Set(chords).size).toBe(chords.length)
    expect(chords.filter((chord) => /Key[GBYE]$/.test(chord))).toEqual([])
    expect(["KeyG", "KeyB", "KeyY", "KeyE"].filter(isFreeChord)).toEqual([])
  })

  it("are all explained in the help", () => {
    expect(Object.values(COMMAND_GROUPS).flat().sort()).toEqual([...COMMANDS].sort())
  })
})

describe("a stored map", () => {
  it("takes what is valid and falls back for the rest", () => {
    const map = readKeymap(JSON.stringify({ isEnabled: false, chords: { approve: "KeyW", reject: "KeyG", spam: 7 } }))
    expect(map.isEnabled).toBe(false)
    expect(map.chords).toEqual({ ...STANDARD_KEYMAP.chords, approve: "KeyW" })
  })

  it.each([null, "", "nonsense", "[]", "7"])("is the standard for %s", (stored) => {
    expect(readKeymap(stored)).toEqual(STANDARD_KEYMAP)
  })

  it("knows who has a chord", () => {
    expect(commandOfChord(STANDARD_KEYMAP, "KeyA")).toBe("approve")
    expect(commandOfChord(STANDARD_KEYMAP, "KeyA", "approve")).toBeNull()
    expect(capsOf("Shift+KeyA")).toEqual(["⇧", "A"])
  })
})
