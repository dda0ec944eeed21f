/** Lets a number of callers in at once; the others wait in the order they came. */
class Limiter {
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor(public limit: number) {}

  /** Resolves with the function that gives the place back; rejects when `signal` fires while waiting. */
  enter(signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const start = (): void => {
        signal.removeEventListener("abort", leave)
        this.running += 1
        let held = true
        resolve(() => {
          if (held) {
            held = false
            this.running -= 1
            this.admit()
          }
        })
      }
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(start), 1)
        reject(new Error("aborted"))
      }
      if (signal.aborted) {
        reject(new Error("aborted"))
        return
      }
      signal.addEventListener("abort", leave, { once: true })
      this.waiting.push(start)
      this.admit()
    })
  }

  private admit(): void {
    while (this.running < this.limit && this.waiting.length > 0) {
      this.waiting.shift()?.()
    }
  }
}

/** Stops asking a host that does not answer; after a while one request tries whether it is back. */
class Breaker {
  private failures = 0
  private openUntil: number | null = null
  private trying = false

  /** Whether a request may go out now. Each one let through ends with `succeeded`, `failed` or `neither`. */
  enter(now: number): boolean {
    if (this.openUntil === null) {
      return true
    }
    if (now < this.openUntil || this.trying) {
      return false
    }
    this.trying = true
    return true
  }

  succeeded(): void {
    this.failures = 0
    this.openUntil = null
    this.trying = false
  }

  failed(now: number, limit: number, openMs: number): void {
    this.failures += 1
    if (this.trying || this.failures >= limit) {
      this.openUntil = now + openMs
    }
    this.trying = false
  }

  neither(): void {
    this.trying = false
  }
}

export type Gate = { limiter: Limiter; breaker: Breaker }

const gates = new Map<string, Gate>()

/** The limiter and the breaker of a host and a login: the same for all clients of this process. */
export const gateOf = (baseUrl: string, username: string, limit: number): Gate => {
  const key = JSON.stringify([baseUrl, username])
  const gate = gates.get(key) ?? { limiter: new Limiter(limit), breaker: new Breaker() }
  gate.limiter.limit = limit
  gates.set(key, gate)
  return gate
}
