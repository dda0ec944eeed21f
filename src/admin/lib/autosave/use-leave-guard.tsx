import { usePrompt } from "@medusajs/ui"
import { useEffect } from "react"
import { useBlocker } from "react-router-dom"
import { autosaveTexts } from "../../i18n/autosave"
import { registerTexts } from "../register-texts"
import { useText } from "../text"
import { useLatest } from "../use-latest"
import type { Saved, Saver } from "./saver"

registerTexts(autosaveTexts)

/**
 * Saves before the editor is left, and asks where that fails. A closed window is warned by the
 * browser itself.
 */
export const useLeaveGuard = <Document, S extends Saved<Document>>(saver: Saver<Document, S>) => {
  const { t } = useText()
  const ask = usePrompt()
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
          title: say("autosave.leave.title"),
          description: say("autosave.leave.text"),
          confirmText: say("autosave.leave.go"),
          cancelText: say("autosave.leave.stay"),
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
