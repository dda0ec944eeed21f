import { useLayoutEffect, useRef, type MutableRefObject } from "react"

/** The value of the last finished render, for event handlers and timers that outlive it. */
export const useLatest = <T>(value: T): Readonly<MutableRefObject<T>> => {
  const ref = useRef(value)
  useLayoutEffect(() => {
    ref.current = value
  })
  return ref
}
