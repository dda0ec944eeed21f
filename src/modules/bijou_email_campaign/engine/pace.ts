import type { Db } from "../../../lib/db"
import type { Outcome } from "../providers/provider"
import { slowDown } from "../sql/buckets"
import type { Claim } from "../sql/claims"
import { blockProvider } from "../sql/providers"

const MINUTE_MS = 60_000
const SHORTEST_REST = 1000

export interface PaceOptions {
  db: Db
  providerId: string
  log: (level: "info" | "warn" | "error", message: string, facts: Record<string, unknown>) => void
}

type Answer = { claim: Pick<Claim, "domain_group">; outcome: Outcome }

/** What the answers of a provider mean for mails after these: slower, a rest, or nothing more at all. */
export class Pace {
  private restUntil = 0
  private rest = 0
  private readonly speed: { at: number; sent: number }[] = []

  constructor(private readonly options: PaceOptions) {}

  /** Nothing leaves for a moment, since the provider could not be reached. */
  get isResting(): boolean {
    return Date.now() < this.restUntil
  }

  async hear(answers: readonly Answer[]): Promise<void> {
    if (answers.length === 0) {
      return
    }
    const failures = answers.flatMap(({ outcome, claim }) => (outcome.kind === "accepted" ? [] : [{ outcome, group: claim.domain_group }]))
    const sent = answers.length - failures.length
    this.noteSpeed(sent)
    const isDown = answers.every(({ outcome }) => outcome.kind === "unreachable")
    this.rest = isDown ? Math.min(MINUTE_MS, Math.max(SHORTEST_REST, this.rest * 2)) : 0
    this.restUntil = isDown ? Date.now() + this.rest : 0
    const { db, providerId, log } = this.options
    const blocked = failures.find(({ outcome }) => outcome.kind === "blocked")
    if (blocked) {
      log("error", "e-mail provider takes nothing more", { provider: providerId, reason: blocked.outcome.reason })
      await blockProvider(db, providerId, blocked.outcome.reason)
    }
    const rated = failures.filter(({ outcome }) => outcome.kind === "rate")
    if (rated.length > 0) {
      const groups = new Set(rated.map(({ group }) => group))
      const seconds = Math.max(...rated.map(({ outcome }) => outcome.retry_after ?? 30))
      const [only] = groups
      const scope = groups.size === 1 && only > 0 && sent > 0 ? `group:${only}` : "all"
      await slowDown(db, providerId, scope, this.recentSpeed(), seconds)
    }
  }

  private noteSpeed(sent: number): void {
    const now = Date.now()
    this.speed.push({ at: now, sent })
    while (this.speed[0].at < now - MINUTE_MS) {
      this.speed.shift()
    }
  }

  /** Mails a second of the last minute. */
  private recentSpeed(): number {
    const span = Math.max(1, (Date.now() - (this.speed[0]?.at ?? Date.now())) / 1000)
    return this.speed.reduce((sum, { sent }) => sum + sent, 0) / span
  }
}
