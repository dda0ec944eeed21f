import { useState } from "react"

const STORE = "bijou.econt.single_keys"

const read = (): boolean => {
  try {
    return localStorage.getItem(STORE) !== "off"
  } catch {
    return true
  }
}

/** Whether keys with a single letter are used; remembered in this browser. */
export const useSingleKeys = () => {
  const [isOn, setOn] = useState(read)
  const set = (next: boolean) => {
    setOn(next)
    try {
      localStorage.setItem(STORE, next ? "on" : "off")
    } catch {
      // A browser without a store forgets it with the page.
    }
  }
  return { isOn, set }
}
