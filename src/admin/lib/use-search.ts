import { useEffect, useRef, useState } from "react"
import { useLatest } from "./use-latest"

const SETTLE = 250

/** What is typed into a search field; `onSettled` gets it a moment after the last key. */
export const useSearch = (known: string, onSettled: (query: string) => void) => {
  const [query, setQuery] = useState(known)
  const written = useRef(known)
  const settled = useLatest(onSettled)
  useEffect(() => {
    if (known !== written.current) {
      written.current = known
      setQuery(known)
    }
  }, [known])
  useEffect(() => {
    const wanted = query.trim()
    if (wanted === written.current) {
      return
    }
    const timer = setTimeout(() => {
      written.current = wanted
      settled.current(wanted)
    }, SETTLE)
    return () => clearTimeout(timer)
  }, [query, settled])
  return { query, setQuery }
}
