import { useCallback, useEffect, useRef } from "react"

/** Focuses what a selector finds as soon as it is drawn, e.g. what takes the place of a removed button. */
export const useFocusLater = () => {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const found = wanted.current && document.querySelector<HTMLElement>(wanted.current)
    if (found) {
      wanted.current = null
      found.focus()
    }
  })
  return useCallback((selector: string) => {
    wanted.current = selector
  }, [])
}
