import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from "react"
import { useAnnounce } from "./announcer"
import { NoticeStrip, type Notice } from "./notice-strip"

type Notify = (text: string, options?: Partial<Pick<Notice, "tone" | "actions">>) => void

const NoticeContext = createContext<Notify>(() => undefined)

const STAY_MS = 12_000
const AT_ONCE = 3

/** Gives everything below it notices at the foot of the editor, also read to screen readers. */
export const NoticeProvider = ({ children }: { children: ReactNode }) => {
  const announce = useAnnounce()
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const [isHeld, setHeld] = useState(false)
  const count = useRef(0)
  const notify = useCallback<Notify>(
    (text, { tone = "info", actions } = {}) => {
      count.current += 1
      const notice = { id: count.current, text, tone, actions }
      setNotices((before) => [...before.filter((other) => other.text !== text), notice].slice(-AT_ONCE))
      announce(text)
    },
    [announce]
  )
  const dismiss = (id: number) => {
    setHeld(false)
    setNotices((before) => before.filter((notice) => notice.id !== id))
  }
  const oldest = notices[0]?.id
  useEffect(() => {
    if (oldest === undefined || isHeld) {
      return
    }
    const timer = setTimeout(() => setNotices((before) => before.slice(1)), STAY_MS)
    return () => clearTimeout(timer)
  }, [oldest, isHeld])
  return (
    <NoticeContext.Provider value={notify}>
      {children}
      <NoticeStrip notices={notices} onDismiss={dismiss} onHold={setHeld} />
    </NoticeContext.Provider>
  )
}

/** Shows a sentence at the foot of the editor, with buttons that lead back or on. */
export const useNotify = (): Notify => useContext(NoticeContext)
