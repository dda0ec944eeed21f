import { useCallback, useState } from "react"
import { readKeymap, STANDARD_KEYMAP, type Chord, type Command, type Keymap } from "../components/keymap"

const read = (storageKey: string): Keymap => {
  try {
    return readKeymap(window.localStorage.getItem(storageKey))
  } catch {
    return STANDARD_KEYMAP
  }
}

/** The keys of one user, kept in this browser. */
export const useKeymap = (userId: string) => {
  const storageKey = `bijou.review.keys.${userId}`
  const [keymap, setKeymap] = useState(() => read(storageKey))

  const store = useCallback(
    (next: Keymap) => {
      setKeymap(next)
      try {
        window.localStorage.setItem(storageKey, JSON.stringify(next))
      } catch {
        // Without storage the choice lasts until the page is left.
      }
    },
    [storageKey]
  )

  return {
    keymap,
    setEnabled: (isEnabled: boolean) => store({ ...keymap, isEnabled }),
    setChord: (command: Command, chord: Chord) =>
      store({ ...keymap, chords: { ...keymap.chords, [command]: chord } }),
    reset: () => store(STANDARD_KEYMAP),
  }
}
