import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ChangesResponse } from "../../../../contracts/review"
import { presentChanges, reviewService } from "../present"

const POLL_MS = 1000

type Listener = (changes: ChangesResponse) => void

/**
 * One reader of the change log for all open pages of this process: a hundred moderators cost
 * one query a second.
 */
class ChangeFeed {
  private readonly listeners = new Set<Listener>()
  private position: number | undefined
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly scope: MedusaContainer) {}

  /** Calls `listener` for what happens from now on; returns the way out. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    if (this.listeners.size === 1) {
      this.start()
    }
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size === 0) {
        clearTimeout(this.timer)
        this.timer = undefined
      }
    }
  }

  private start(): void {
    const poll = async () => {
      await this.read().catch((error: Error) =>
        this.scope.resolve(ContainerRegistrationKeys.LOGGER).warn(`Review changes are read again later: ${error.message}`)
      )
      if (this.listeners.size > 0) {
        this.timer = setTimeout(() => void poll(), POLL_MS)
        this.timer.unref()
      }
    }
    this.position = undefined
    this.timer = setTimeout(() => void poll(), 0)
  }

  private async read(): Promise<void> {
    const reviews = reviewService(this.scope)
    if (this.position === undefined) {
      this.position = await reviews.readPosition()
      return
    }
    const { found, position, overflow } = await reviews.readChanges(this.position)
    this.position = position
    if (found.length === 0) {
      return
    }
    const changes = { changes: await presentChanges(this.scope, found), seq: position, overflow }
    this.listeners.forEach((listener) => listener(changes))
  }
}

const feeds = new WeakMap<object, ChangeFeed>()

/** The change feed of this process. */
export const changeFeed = (scope: MedusaContainer): ChangeFeed => {
  const reviews = reviewService(scope)
  const feed = feeds.get(reviews) ?? new ChangeFeed(scope)
  feeds.set(reviews, feed)
  return feed
}
