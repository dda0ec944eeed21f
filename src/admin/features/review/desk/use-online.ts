import { useSyncExternalStore } from "react"

const subscribe = (onChange: () => void) => {
  window.addEventListener("online", onChange)
  window.addEventListener("offline", onChange)
  return () => {
    window.removeEventListener("online", onChange)
    window.removeEventListener("offline", onChange)
  }
}

export const isOnline = (): boolean => navigator.onLine

/** Whether the browser has a connection. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, isOnline, () => true)
