import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react"

type Announce = (message: string) => void

const AnnounceContext = createContext<Announce>(() => undefined)

/**
 * Gives everything below it a polite live region. The region is cleared between two equal
 * messages by a trailing space that alternates, so each one is read out.
 */
export const AnnouncerProvider = ({ children }: { children: ReactNode }) => {
  const [message, setMessage] = useState("")
  const announce = useCallback<Announce>((next) => setMessage((last) => (last === next ? `${next}\u00a0` : next)), [])
  const region = useMemo(
    () => (
      <div role="status" aria-live="polite" className="sr-only">
        {message}
      </div>
    ),
    [message]
  )
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      {region}
    </AnnounceContext.Provider>
  )
}

/** Says something to a screen reader without moving the focus. */
export const useAnnounce = (): Announce => useContext(AnnounceContext)
