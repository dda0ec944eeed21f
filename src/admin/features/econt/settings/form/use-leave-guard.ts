import { usePrompt } from "@medusajs/ui"
import { useEffect } from "react"
import { useBlocker } from "react-router-dom"
import { useText } from "../../../../lib/text"
import { useLatest } from "../../../../lib/use-latest"

/** Asks before a page with changes is left; a closed window is warned by the browser itself. */
export const useLeaveGuard = (hasChanges: boolean): void => {
  const { t } = useText()
  const ask = usePrompt()
  const blocker = useBlocker(({ currentLocation, nextLocation }) => hasChanges && currentLocation.pathname !== nextLocation.pathname)
  const latest = useLatest({ blocker, ask, t })
  const isBlocked = blocker.state === "blocked"

  useEffect(() => {
    if (!isBlocked) {
      return
    }
    const decide = async () => {
      const { ask: prompt, t: say } = latest.current
      const mayLeave = await prompt({
        title: say("econt_settings.leave.title"),
        description: say("econt_settings.leave.text"),
        confirmText: say("econt_settings.leave.go"),
        cancelText: say("econt_settings.leave.stay"),
      })
      if (mayLeave) {
        latest.current.blocker.proceed?.()
      } else {
        latest.current.blocker.reset?.()
      }
    }
    void decide()
  }, [isBlocked, latest])

  useEffect(() => {
    if (!hasChanges) {
      return
    }
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", onUnload)
    return () => window.removeEventListener("beforeunload", onUnload)
  }, [hasChanges])
}
