import { toApiError, type ApiError } from "../api-error"
import { whenQuiet } from "../when-idle"
import type { DraftKeep } from "./keep"

/** What an editor works on, as the server last answered. */
export type Saved<Document> = { version: number; document: Document; updated_at: string }

/** A stale version saves nothing and is answered with what somebody else saved, and what both started from where it is known. */
export type SaveAnswer<Document, S extends Saved<Document>> =
  | { outcome: "saved"; saved: S }
  | { outcome: "conflict"; saved: S; base: Document | null }

/** How the draft on the screen stands to the one of the server. */
export type SaveState<Document, S extends Saved<Document>> =
  | { name: "saved"; at: string | null }
  | { name: "waiting" }
  | { name: "saving" }
  | { name: "offline"; kept: boolean }
  | { name: "refused"; error: ApiError }
  | { name: "conflict"; conflict: Conflict<Document, S> }

/** Somebody saved in between: what both started from, and what is there now. */
export type Conflict<Document, S extends Saved<Document>> = { base: Document; mine: Document; theirs: S }

type SaverOptions<Document, S extends Saved<Document>> = {
  saved: S
  getDocument: () => Document
  send: (body: { version: number; document: Document }) => Promise<SaveAnswer<Document, S>>
  keep: DraftKeep<Document>
  /** Milliseconds from the last change to the save, and at most from the first one. */
  quiet?: number
  longest?: number
}

const QUIET_MS = 2000
const LONGEST_MS = 15_000
const KEEP_MS = 500
const RETRY_MS = 60_000

/**
 * Saves the draft by itself: soon after the last change, again and again while the server cannot be
 * reached, one request at a time. What is not saved is kept in the browser.
 */
export class Saver<Document, S extends Saved<Document>> {
  private state: SaveState<Document, S> = { name: "saved", at: null }
  private known: S
  /** The server's document of the known version. */
  private base: Document
  /** The editor's document of the known version; null when it has none. */
  private saved: Document | null
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Takes back the writing that waits for its time. */
  private cancelKeep: (() => void) | undefined
  private firstChange: number | null = null
  private failures = 0
  private queue: Promise<unknown> = Promise.resolve()
  private readonly listeners = new Set<() => void>()

  constructor(private readonly options: SaverOptions<Document, S>) {
    this.known = options.saved
    this.base = options.saved.document
    this.saved = options.getDocument()
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly getState = (): SaveState<Document, S> => this.state
  /** What the server last answered; its document may be older than the editor's. */
  readonly getSaved = (): S => this.known
  readonly hasChanges = (): boolean => this.options.getDocument() !== this.saved

  private set(state: SaveState<Document, S>) {
    this.state = state
    this.listeners.forEach((listener) => listener())
  }

  /** To be called after every change of the document. */
  readonly changed = () => {
    if (this.state.name === "conflict") {
      return
    }
    if (!this.hasChanges()) {
      this.settle()
      return
    }
    this.firstChange ??= Date.now()
    this.cancelKeep ??= this.keepSoon()
    if (this.state.name === "saved" || this.state.name === "refused") {
      this.set({ name: "waiting" })
    }
    if (this.state.name !== "offline") {
      const { quiet = QUIET_MS, longest = LONGEST_MS } = this.options
      this.schedule(Math.max(0, Math.min(quiet, this.firstChange + longest - Date.now())))
    }
  }

  /** A large draft takes longer to write than a key to paint: it waits for a pause between keys. */
  private keepSoon() {
    let cancel = () => {}
    const timer = setTimeout(() => {
      cancel = whenQuiet(this.keepNow)
    }, KEEP_MS)
    return () => {
      clearTimeout(timer)
      cancel()
    }
  }

  /** Writes what is not saved into the browser at once, as before the page is left. */
  readonly keepNow = (): boolean => {
    this.cancelKeep?.()
    this.cancelKeep = undefined
    const document = this.options.getDocument()
    return document === this.saved || this.options.keep.write({ version: this.known.version, base: this.base, document })
  }

  /** Saves at once. @returns whether everything is saved now. */
  readonly flush = (): Promise<boolean> => this.line(() => this.save())

  /** Does something with the saved draft's version, when nothing else is on the way, and goes on from its answer. */
  readonly run = (action: (version: number) => Promise<S>): Promise<S | null> =>
    this.line(async () => {
      if (!(await this.save())) {
        return null
      }
      this.known = await action(this.known.version)
      this.base = this.known.document
      this.settle()
      return this.known
    })

  /** Stops saving until both sides are joined. */
  readonly raise = (conflict: Conflict<Document, S>) => {
    clearTimeout(this.timer)
    this.keepNow()
    this.set({ name: "conflict", conflict })
  }

  /** Goes on from what somebody else saved; the editor's document is to be saved over it. */
  readonly resolve = (theirs: S) => {
    this.known = theirs
    this.base = theirs.document
    this.saved = null
    this.set({ name: "waiting" })
    this.keepNow()
    this.schedule(0)
  }

  /**
   * Saves what an editor changes, from now until the returned function is called.
   * @param subscribe calls its listener after every change of the editor, also of what is not saved
   */
  readonly follow = (subscribe: (listener: () => void) => () => void) => {
    let document = this.options.getDocument()
    const unsubscribe = subscribe(() => {
      const next = this.options.getDocument()
      if (next !== document) {
        document = next
        this.changed()
      }
    })
    const handleOnline = () => this.hasChanges() && void this.flush()
    window.addEventListener("online", handleOnline)
    window.addEventListener("pagehide", this.keepNow)
    return () => {
      unsubscribe()
      this.stop()
      window.removeEventListener("online", handleOnline)
      window.removeEventListener("pagehide", this.keepNow)
    }
  }

  /** Ends all timers; what is not saved stays in the browser. */
  readonly stop = () => {
    this.keepNow()
    clearTimeout(this.timer)
  }

  private line<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => undefined)
    return turn
  }

  private schedule(milliseconds: number) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), milliseconds)
  }

  private settle() {
    clearTimeout(this.timer)
    this.cancelKeep?.()
    this.cancelKeep = undefined
    this.firstChange = null
    if (this.hasChanges()) {
      this.set({ name: "waiting" })
      this.changed()
      return
    }
    this.options.keep.clear()
    this.set({ name: "saved", at: this.known.updated_at })
  }

  private async save(): Promise<boolean> {
    clearTimeout(this.timer)
    if (this.state.name === "conflict") {
      return false
    }
    const document = this.options.getDocument()
    if (document === this.saved) {
      return true
    }
    this.set({ name: "saving" })
    try {
      const answer = await this.options.send({ version: this.known.version, document })
      this.failures = 0
      if (answer.outcome === "conflict") {
        this.raise({ base: answer.base ?? this.base, mine: document, theirs: answer.saved })
        return false
      }
      this.known = answer.saved
      this.base = answer.saved.document
      this.saved = document
      this.settle()
      return !this.hasChanges()
    } catch (thrown) {
      this.failed(toApiError(thrown))
      return false
    }
  }

  private failed(error: ApiError) {
    const kept = this.keepNow()
    if (!error.canRetry) {
      this.set({ name: "refused", error })
      return
    }
    this.failures += 1
    this.set({ name: "offline", kept })
    this.schedule(Math.min(RETRY_MS, 1000 * 2 ** this.failures))
  }
}
