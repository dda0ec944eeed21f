/** What a key does at the desk. Reasons and views are chosen by digits and are not listed here. */
export const COMMANDS = [
  "next",
  "previous",
  "approve",
  "reject",
  "spam",
  "hold",
  "reopen",
  "undo",
  "select",
  "extend_next",
  "extend_previous",
  "bulk_approve",
  "bulk_reject",
  "claim",
  "note",
  "reply",
  "template",
  "feature",
  "product",
  "author",
  "next_view",
  "search",
  "zen",
  "help",
  "escape",
] as const
export type Command = (typeof COMMANDS)[number]

/** A physical key, with Shift or without. Written `Shift+KeyA`. */
export type Chord = string

export type Keymap = { isEnabled: boolean; chords: Record<Command, Chord> }

/** Groups of the help overlay. */
export const COMMAND_GROUPS = {
  move: ["next", "previous", "escape"],
  decide: ["approve", "reject", "spam", "hold", "reopen", "undo"],
  select: ["select", "extend_next", "extend_previous", "bulk_approve", "bulk_reject"],
  work: ["claim", "note", "reply", "template", "feature"],
  go: ["product", "author", "next_view", "search", "zen", "help"],
} as const satisfies Record<string, readonly Command[]>

/**
 * The standard keys. None of them is G, and B, Y and E are left alone: the dashboard goes to
 * pages with G and signs out with B, Y, E.
 */
export const STANDARD_KEYMAP: Keymap = {
  isEnabled: true,
  chords: {
    next: "KeyJ",
    previous: "KeyK",
    approve: "KeyA",
    reject: "KeyR",
    spam: "KeyS",
    hold: "KeyH",
    reopen: "KeyU",
    undo: "KeyZ",
    select: "KeyX",
    extend_next: "Shift+KeyJ",
    extend_previous: "Shift+KeyK",
    bulk_approve: "Shift+KeyA",
    bulk_reject: "Shift+KeyR",
    claim: "KeyC",
    note: "KeyM",
    reply: "KeyP",
    template: "KeyT",
    feature: "KeyF",
    product: "KeyO",
    author: "KeyI",
    next_view: "KeyV",
    search: "Slash",
    zen: "KeyQ",
    help: "Shift+Slash",
    escape: "Escape",
  },
}

/** Keys that may not be given to a command: the dashboard's own, and those that move the focus. */
const RESERVED = ["KeyG", "KeyB", "KeyY", "KeyE", "Tab", "Enter", "Space", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]

/** Keys that do the same as the mapped ones, whatever the map says. */
const ARROWS: Record<string, Command> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  "Shift+ArrowDown": "extend_next",
  "Shift+ArrowUp": "extend_previous",
}

export type KeyPress = Pick<KeyboardEvent, "code" | "key" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey">

export type KeyMeaning =
  | { type: "command"; command: Command }
  | { type: "digit"; digit: number }
  | { type: "enter" }
  | null

export const chordOf = ({ code, shiftKey }: Pick<KeyPress, "code" | "shiftKey">): Chord =>
  shiftKey ? `Shift+${code}` : code

/** Whether a command may be given this chord. */
export const isFreeChord = (chord: Chord): boolean =>
  !RESERVED.includes(chord.replace("Shift+", "")) && !/(Digit|Numpad)\d|Shift(Left|Right)|Control|Alt|Meta|CapsLock|^F\d/.test(chord)

/**
 * What a key press means. By the place of the key, so a Cyrillic layout works; a press with
 * Ctrl, Alt or Meta means nothing here and stays with the browser. With single keys switched
 * off, only arrows, Enter and Escape are left.
 */
export const meaningOf = (press: KeyPress, keymap: Keymap): KeyMeaning => {
  if (press.ctrlKey || press.altKey || press.metaKey) {
    return null
  }
  const chord = chordOf(press)
  if (ARROWS[chord]) {
    return { type: "command", command: ARROWS[chord] }
  }
  if (chord === "Escape") {
    return { type: "command", command: "escape" }
  }
  if (chord === "Enter" || chord === "NumpadEnter") {
    return { type: "enter" }
  }
  if (!keymap.isEnabled) {
    return null
  }
  // On layouts where "?" is not on the slash key, what is printed on the key counts as well.
  if (press.key === "?") {
    return { type: "command", command: "help" }
  }
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(chord)
  if (digit) {
    return { type: "digit", digit: Number(digit[1]) }
  }
  const command = COMMANDS.find((candidate) => keymap.chords[candidate] === chord)
  return command ? { type: "command", command } : null
}

/** The command that has a chord already, other than `except`. */
export const commandOfChord = (keymap: Keymap, chord: Chord, except?: Command): Command | null =>
  COMMANDS.find((command) => command !== except && keymap.chords[command] === chord) ?? null

const NAMES: Record<string, string> = {
  Slash: "/",
  Escape: "Esc",
  Backquote: "`",
  Minus: "-",
  Equal: "=",
  BracketLeft: "[",
  BracketRight: "]",
  Semicolon: ";",
  Quote: "'",
  Comma: ",",
  Period: ".",
  Backslash: "\\",
}

/** Key caps of a chord as drawn in the help: `["⇧", "A"]`. */
export const capsOf = (chord: Chord): string[] => {
  if (chord === "Shift+Slash") {
    return ["?"]
  }
  const code = chord.replace("Shift+", "")
  const name = NAMES[code] ?? code.replace(/^Key|^Digit/, "")
  return chord.startsWith("Shift+") ? ["⇧", name] : [name]
}

/** Reads a stored map; what is missing or broken falls back to the standard. */
export const readKeymap = (stored: string | null): Keymap => {
  try {
    const value: unknown = JSON.parse(stored ?? "null")
    if (typeof value !== "object" || value === null) {
      return STANDARD_KEYMAP
    }
    const { isEnabled, chords } = value as { isEnabled?: unknown; chords?: Record<string, unknown> }
    const own = COMMANDS.flatMap((command) => {
      const chord = chords?.[command]
      return typeof chord === "string" && isFreeChord(chord) ? [[command, chord]] : []
    })
    return {
      isEnabled: isEnabled !== false,
      chords: { ...STANDARD_KEYMAP.chords, ...(Object.fromEntries(own) as Partial<Record<Command, Chord>>) },
    }
  } catch {
    return STANDARD_KEYMAP
  }
}
