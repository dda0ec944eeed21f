import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../modules/bijou_review"

const PAUSE_MS = 250
const PAUSES_MAX = 40

/** One teller per container, so that a burst of decisions tells its events in few rounds. */
const tellers = new WeakMap<BijouReviewService, { asked: boolean; pauses: number }>()

/** Tells all events that were not told yet. Returns how many changes were read. */
export const tellReviewEvents = async (container: MedusaContainer): Promise<number> => {
  const reviews = container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
  const bus = container.resolve(Modules.EVENT_BUS)
  let told = 0
  for (;;) {
    const read = await reviews.dispatchEvents((events) => bus.emit(events))
    told += read
    if (read === 0) {
      return told
    }
  }
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

/**
 * Tells events soon, without making the caller wait. What a still running transaction holds back
 * is tried a few times more; the job `review-tell-events` takes what is left after that.
 */
export const tellReviewEventsSoon = (container: MedusaContainer): void => {
  const reviews = container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
  const running = tellers.get(reviews)
  if (running) {
    running.asked = true
    running.pauses = 0
    return
  }
  const teller = { asked: true, pauses: 0 }
  tellers.set(reviews, teller)
  const tell = async () => {
    try {
      for (; teller.asked && teller.pauses < PAUSES_MAX; teller.pauses++) {
        teller.asked = false
        if ((await tellReviewEvents(container)) === 0) {
          teller.asked = true
          await rest(PAUSE_MS)
        }
      }
    } finally {
      // At once, not a turn later: who asks in between would be told that somebody is at it.
      tellers.delete(reviews)
    }
  }
  tell().catch((error: Error) =>
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Review events wait for the next round: ${error.message}`)
  )
}
