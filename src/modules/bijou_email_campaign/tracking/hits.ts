import type { Db } from "../../../lib/db"
import type { Reading, TokenKind, Tokens } from "../../../mail/token"
import { classifyHit, type Hit, type HitRequest, markBursts } from "../../../mail/tracking"
import { forgetEvents, writeAnonymousClicks, writeHits } from "../sql/hits"
import { readLinks } from "../sql/links"
import { type OwnMail, ownMails } from "../sql/own-mails"
import { LinkCache } from "./link-cache"

/** Milliseconds a hit waits, so that a program that follows all links at once is known before anything is counted. */
const HOLD_MS = 1500
const LOOK_MS = 500
const LONGEST_LOOK_MS = 30_000
/** Hits of one statement, and those kept while the database is away. */
const CHUNK = 2000
const MOST = 20_000
/** Hits of one mail that wait at one time: a link that is called over and over fills nothing. */
const MOST_OF_ONE = 50
/** Events are kept as long as a year's figures need. */
const KEPT_DAYS = 396
const FORGET = 10_000

type Refused = Extract<Reading, { ok: false }>
export type Target = { ok: true; url: string } | Refused | { ok: false; reason: "gone" }

const WEB = /^https?:\/\//i

/**
 * What readers do with mails. An answer waits for nothing but the token and, once per message, for where its
 * links lead; what was done is written down a moment later, many at a time, and only of those who agree to it then.
 */
export class Hits {
  private waiting: Hit[] = []
  private readonly perDelivery = new Map<string, number>()
  private readonly anonymous = new Map<string, number>()
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> | undefined
  private look = LOOK_MS
  private readonly links: LinkCache

  constructor(
    private readonly db: Db,
    private readonly tokens: () => Tokens,
    private readonly log: (level: "warn", message: string, facts: Record<string, unknown>) => void,
    private readonly now: () => number = () => performance.now()
  ) {
    this.links = new LinkCache((messageId) => readLinks(db, messageId))
  }

  /** Where a link leads: to what the mail was compiled with, whatever its address says. */
  async click(token: string, request: Omit<HitRequest, "kind">): Promise<Target> {
    const own = this.tokens().read("click", token)
    const reading = own.ok || own.reason === "expired" ? own : this.tokens().read("click_total", token)
    if (!reading.ok) {
      return reading
    }
    const [index, message, delivery] = reading.claims.ids.toReversed()
    const urls = await this.links.of(message)
    const url = urls[Number(index)]
    if (!url || !WEB.test(url)) {
      return { ok: false, reason: "gone" }
    }
    const kind = classifyHit({ ...request, kind: "click" })
    if (delivery !== undefined) {
      this.add({ delivery, kind: "click", class: kind, link: { index: Number(index), of: urls.length }, at: this.now() })
    } else if (kind === "human") {
      const key = `${message}:${index}`
      this.anonymous.set(key, (this.anonymous.get(key) ?? 0) + 1)
      this.schedule()
    }
    return { ok: true, url }
  }

  /** The picture of a mail was loaded, or the mail opened in a browser. @returns the delivery, or why the token says none */
  see(kind: "open" | "view", token: string, request: Omit<HitRequest, "kind">): { ok: true; delivery: string } | Refused {
    const reading = this.tokens().read(kind satisfies TokenKind, token)
    if (!reading.ok) {
      return reading
    }
    const [delivery] = reading.claims.ids
    this.add({ delivery, kind, class: classifyHit({ ...request, kind }), link: null, at: this.now() })
    return { ok: true, delivery }
  }

  /** Writes down all there is now. @throws when it cannot be written; it is kept then */
  async settle(): Promise<void> {
    await this.writing
    await this.write(Infinity)
  }

  /** Writes down what is left when the process ends. */
  async close(): Promise<void> {
    clearTimeout(this.timer)
    await this.settle().catch((error: Error) => this.log("warn", "what readers did could not be written down", { error: error.message }))
  }

  /** Mails a contact was sent and what they did with them, for themselves. */
  ownMails(contactId: string): Promise<OwnMail[]> {
    return ownMails(this.db, contactId)
  }

  /** Deletes events that are older than a report needs. @returns how many */
  async forget(): Promise<number> {
    let gone = 0
    for (let n = FORGET; n === FORGET; gone += n) {
      n = await forgetEvents(this.db, KEPT_DAYS, FORGET)
    }
    return gone
  }

  private add(hit: Hit): void {
    const already = this.perDelivery.get(hit.delivery) ?? 0
    if (already >= MOST_OF_ONE) {
      return
    }
    this.perDelivery.set(hit.delivery, already + 1)
    if (this.waiting.length >= MOST) {
      this.waiting.shift()
    }
    this.waiting.push(hit)
    this.schedule()
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.writing ??= this.write(this.now() - HOLD_MS)
        .then(() => {
          this.look = LOOK_MS
        })
        .catch((error: Error) => {
          this.look = Math.min(LONGEST_LOOK_MS, this.look * 2)
          this.log("warn", "what readers did is written down later", { error: error.message, waiting: this.waiting.length })
        })
        .finally(() => {
          this.writing = undefined
          if (this.waiting.length > 0 || this.anonymous.size > 0) {
            this.schedule()
          }
        })
    }, this.look).unref()
  }

  /** Writes down hits of those deliveries whose first one is from before. */
  private async write(before: number): Promise<void> {
    const ripe = new Set(this.waiting.flatMap(({ at, delivery }) => (at <= before ? [delivery] : [])))
    const byDelivery = new Map<string, Hit[]>()
    const later: Hit[] = []
    for (const hit of this.waiting) {
      if (ripe.has(hit.delivery)) {
        byDelivery.set(hit.delivery, [...(byDelivery.get(hit.delivery) ?? []), hit])
      } else {
        later.push(hit)
      }
    }
    this.waiting = later
    for (const delivery of ripe) {
      this.perDelivery.delete(delivery)
    }
    const due = [...byDelivery.values()].flatMap(markBursts)
    for (let at = 0; at < due.length; at += CHUNK) {
      const chunk = due.slice(at, at + CHUNK).map((hit) => ({ ...hit, ago: (this.now() - hit.at) / 1000 }))
      await writeHits(this.db, chunk).catch((error: unknown) => {
        this.waiting = [...due.slice(at), ...this.waiting].slice(-MOST)
        throw error
      })
    }
    await this.writeAnonymous()
  }

  private async writeAnonymous(): Promise<void> {
    const counts = [...this.anonymous]
    this.anonymous.clear()
    if (counts.length === 0) {
      return
    }
    const clicks = counts.map(([key, n]) => ({ message: key.split(":")[0], index: Number(key.split(":")[1]), n }))
    await writeAnonymousClicks(this.db, clicks).catch((error: unknown) => {
      for (const [key, n] of counts) {
        this.anonymous.set(key, (this.anonymous.get(key) ?? 0) + n)
      }
      throw error
    })
  }
}
