import { setTimeout as delay } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ChangesResponse } from "../../../../contracts/review"
import { presentChanges, reviewService } from "../present"

const POLL_MS = 1000

type Listener = (changes: ChangesResponse) => void

/**
 * One reader of the change log for all open pages of this process: a hundred moderators cost
 * one query a second. It lives from its first listener to its last.
 */
type Feed = {
  listeners: Set<Listener>
  /** Done when the position is known after which every change is told. */
  begun: Promise<void>
}

const readNews = async (scope: MedusaContainer, since: number): Promise<ChangesResponse> => {
  const { found, position, overflow } = await reviewService(scope).readChanges(since)
  return { changes: await presentChanges(scope, found), seq: position, overflow }
}

const isWorthTelling = ({ changes, overflow }: ChangesResponse) => changes.length > 0 || overflow

const runFeed = async (scope: MedusaContainer, listeners: Set<Listener>, begin: number): Promise<void> => {
  let position = begin
  for (;;) {
    await delay(POLL_MS, undefined, { ref: false })
    if (listeners.size === 0) {
      return
    }
    try {
      const news = await readNews(scope, position)
      position = news.seq
      if (isWorthTelling(news)) {
        listeners.forEach((listener) => listener(news))
      }
    } catch (error) {
      const logger = scope.resolve(ContainerRegistrationKeys.LOGGER)
      logger.warn(`Review changes are read again later: ${(error as Error).message}`)
    }
  }
}

const openFeed = (scope: MedusaContainer): Feed => {
  const listeners = new Set<Listener>()
  const begun = reviewService(scope)
    .readPosition()
    .then((position) => void runFeed(scope, listeners, position))
  return { listeners, begun }
}

const feeds = new WeakMap<object, Feed>()

/** Calls `listener` for all that is committed after the promise is kept; gives the way out. */
const joinFeed = async (scope: MedusaContainer, listener: Listener): Promise<() => void> => {
  const key = reviewService(scope)
  const feed = feeds.get(key) ?? openFeed(scope)
  feeds.set(key, feed)
  feed.listeners.add(listener)
  const leave = () => {
    feed.listeners.delete(listener)
    if (feed.listeners.size === 0 && feeds.get(key) === feed) {
      feeds.delete(key)
    }
  }
  try {
    await feed.begun
  } catch (error) {
    leave()
    throw error
  }
  return leave
}

/**
 * Calls `tell` for every change after `since` (0: from now on), in order: first what is committed
 * already, then what happens. The feed has its position before the past is read, so that nothing
 * falls between the two; a change may be told twice.
 * @returns the way out
 * @throws when the past or the position cannot be read; nothing is told then
 */
export const followChanges = async (scope: MedusaContainer, since: number, tell: Listener): Promise<() => void> => {
  const held: ChangesResponse[] = []
  let isPastTold = false
  const leave = await joinFeed(scope, (changes) => {
    if (isPastTold) {
      tell(changes)
    } else {
      held.push(changes)
    }
  })
  try {
    const past = since > 0 ? await readNews(scope, since) : null
    ;[...(past && isWorthTelling(past) ? [past] : []), ...held].forEach(tell)
    isPastTold = true
  } catch (error) {
    leave()
    throw error
  }
  return leave
}
