import { usePrompt } from "@medusajs/ui"
import { useEffect } from "react"
import { useBlocker } from "react-router-dom"
import { useText } from "../../../lib/text"
import { useLatest } from "../../../lib/use-latest"
import { useSaver } from "./save/save-context"

/**
 * Saves before the editor is left, and asks where that fails. A closed window is warned by the
 * browser itself.
 */
export const useLeaveGuard = () => {
  const { t } = useText()
  const ask = usePrompt()
  const saver = useSaver()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && saver.hasChanges()
  )
  const latest = useLatest({ blocker, ask, t })
  const isBlocked = blocker.state === "blocked"

  useEffect(() => {
    if (!isBlocked) {
      return
    }
    const decide = async () => {
      const { ask: prompt, t: say } = latest.current
      const isSaved = await saver.flush()
      const mayLeave =
        isSaved ||
        (await prompt({
          title: say("size_guide_editor.leave.title"),
          description: say("size_guide_editor.leave.text"),
          confirmText: say("size_guide_editor.leave.go"),
          cancelText: say("size_guide_editor.leave.stay"),
        }))
      if (mayLeave) {
        latest.current.blocker.proceed?.()
      } else {
        latest.current.blocker.reset?.()
      }
    }
    void decide()
  }, [isBlocked, saver, latest])

  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (saver.hasChanges()) {
        saver.keepNow()
        event.preventDefault()
      }
    }
    window.addEventListener("beforeunload", onUnload)
    return () => window.removeEventListener("beforeunload", onUnload)
  }, [saver])
}
