/** One answer of a change feed: what happened after `since`, and where to go on. */
export type LiveBatch<Change> = { changes: Change[]; seq: number; overflow: boolean }

type LiveStream = { stream: AsyncIterable<{ data?: string }> | null; abort: () => void }

export type LiveFeedOptions<Change> = {
  /** Sequence number the page knows already. */
  since: number
  openStream: (since: number) => Promise<LiveStream>
  /** Reads the data of one event; null for what is not a change, such as a heartbeat. */
  readEvent: (data: string) => LiveBatch<Change> | null
  poll: (since: number) => Promise<LiveBatch<Change>>
  onBatch: (batch: LiveBatch<Change>) => void
  /** Milliseconds between two polls while the stream is not there. */
  pollEvery?: number
  /** Polls after which the stream is tried again. */
  pollsPerStream?: number
}

/**
 * Follows a change feed: by server-sent events, by polling where they fail. It rests while the
 * page is hidden and catches up by one poll when it is seen or focused again.
 * @returns a function that ends it.
 */
export const followFeed = <Change>({
  since,
  openStream,
  readEvent,
  poll,
  onBatch,
  pollEvery = 5000,
  pollsPerStream = 6,
}: LiveFeedOptions<Change>): (() => void) => {
  let seq = since
  let isStopped = false
  let abortStream: (() => void) | null = null
  let wake: (() => void) | null = null

  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = Number.isFinite(milliseconds) ? setTimeout(done, milliseconds) : null
      function done() {
        if (timer) {
          clearTimeout(timer)
        }
        wake = null
        resolve()
      }
      wake = done
    })

  const take = (batch: LiveBatch<Change>) => {
    if (!isStopped && (batch.seq > seq || batch.overflow)) {
      seq = Math.max(seq, batch.seq)
      onBatch(batch)
    }
  }

  const pollOnce = async () => {
    try {
      take(await poll(seq))
    } catch {
      // The next round asks again for all that happened since `seq`.
    }
  }

  const streamUntilItEnds = async () => {
    try {
      const { stream, abort } = await openStream(seq)
      abortStream = abort
      if (isStopped || document.hidden) {
        // Ended while the stream was being opened; reading it below throws at once.
        abort()
      }
      for await (const event of stream ?? []) {
        if (isStopped || document.hidden) {
          break
        }
        const batch = event.data ? readEvent(event.data) : null
        if (batch) {
          take(batch)
        }
      }
    } catch {
      // Polling takes over.
    } finally {
      abortStream?.()
      abortStream = null
    }
  }

  const run = async () => {
    while (!isStopped) {
      if (document.hidden) {
        await pause(Infinity)
        continue
      }
      await streamUntilItEnds()
      for (let round = 0; round < pollsPerStream && !isStopped && !document.hidden; round++) {
        await pollOnce()
        if (!isStopped) {
          await pause(pollEvery)
        }
      }
    }
  }

  const onVisibility = () => {
    if (document.hidden) {
      abortStream?.()
    } else {
      void pollOnce()
      wake?.()
    }
  }
  const onFocus = () => void pollOnce()

  document.addEventListener("visibilitychange", onVisibility)
  window.addEventListener("focus", onFocus)
  window.addEventListener("online", onFocus)
  void run()

  return () => {
    isStopped = true
    abortStream?.()
    wake?.()
    document.removeEventListener("visibilitychange", onVisibility)
    window.removeEventListener("focus", onFocus)
    window.removeEventListener("online", onFocus)
  }
}
