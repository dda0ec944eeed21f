import { EcontRefusal, EcontUnavailable, EcontUnsure } from "./errors"
import { Failure, networkFailure } from "./failure"
import { gateOf, type Gate } from "./gate"
import {
  DEFAULT_TIMING,
  type EcontCallOptions,
  type EcontClientOptions,
  type EcontLogEntry,
  type EcontTiming,
} from "./options"
import { ownProblem } from "./problems"

/** How a method is called. */
export type Call = {
  /** Econt's name of it, for logs and errors */
  method: string
  write: boolean
  timeoutMs?: number
}

/** An open response; whoever has it ends it, once. */
export type Exchange = {
  response: Response
  /** the time-out runs only while we wait for Econt: from `touch`, until `rest` */
  touch: () => void
  rest: () => void
  /** what an error thrown while reading means */
  explain: (error: unknown) => unknown
  end: (error?: unknown) => void
}

type Target = { url: string; init: RequestInit }

const isTimeout = (signal: AbortSignal): boolean =>
  signal.reason instanceof DOMException && signal.reason.name === "TimeoutError"

export class Transport {
  readonly timing: EcontTiming
  private readonly gate: Gate

  constructor(readonly options: EcontClientOptions) {
    this.timing = { ...DEFAULT_TIMING, ...options.timing }
    this.gate = gateOf(
      options.baseUrl,
      options.credentials?.username ?? "",
      options.concurrency ?? 6
    )
  }

  /** The POST of a method. */
  target(path: string, body: unknown, method: string, login: boolean): Target {
    const headers: Record<string, string> = {
      "content-type": "application/json",
      accept: "application/json",
    }
    if (login) {
      const { credentials } = this.options
      if (!credentials) {
        throw new EcontRefusal(method, [ownProblem("credentials", null)])
      }
      const pair = `${credentials.username}:${credentials.password}`
      headers.authorization = `Basic ${Buffer.from(pair).toString("base64")}`
    }
    return {
      url: new URL(`${path}.json`, this.options.baseUrl).href,
      init: { method: "POST", headers, body: JSON.stringify(body), redirect: "manual" },
    }
  }

  /** Sends until an answer was read: reads several times, a write once. */
  async run<T>(
    call: Call,
    target: Target,
    options: EcontCallOptions,
    use: (exchange: Exchange) => Promise<T>
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const exchange = await this.open(call, target, options, attempt)
        try {
          const value = await use(exchange)
          exchange.end()
          return value
        } catch (error) {
          const reason = exchange.explain(error)
          exchange.end(reason)
          throw reason
        }
      } catch (error) {
        await this.again(call, error, attempt, options)
      }
    }
  }

  /** Waits for the next attempt, or throws what the caller is to know. */
  async again(
    call: Call,
    error: unknown,
    attempt: number,
    options: EcontCallOptions
  ): Promise<void> {
    if (!(error instanceof Failure)) {
      throw error
    }
    if (call.write || !error.details.again || attempt >= this.timing.attempts) {
      throw this.finalError(call, error)
    }
    const { backoffMs, backoffCapMs, retryAfterCapMs, random, sleep } = this.timing
    const jitter = random() * Math.min(backoffCapMs, backoffMs * 2 ** (attempt - 1))
    const asked = Math.min(error.details.retryAfterMs ?? 0, retryAfterCapMs)
    const watch = this.watch(options)
    try {
      await sleep(Math.max(jitter, asked), watch.signal)
    } catch {
      throw this.finalError(
        call,
        new Failure(watch.cause() ?? "aborted", { status: error.details.status })
      )
    } finally {
      watch.stop()
    }
  }

  finalError(call: Call, failure: Failure): Error {
    const { reason, details } = failure
    const status = details.status ?? null
    return call.write && !details.unsent && reason !== "circuit_open"
      ? new EcontUnsure(call.method, reason, status)
      : new EcontUnavailable(call.method, reason, status)
  }

  /** One attempt up to the headers of the response. */
  async open(
    call: Call,
    target: Target,
    options: EcontCallOptions,
    attempt: number
  ): Promise<Exchange> {
    const timeoutMs = options.timeoutMs ?? call.timeoutMs ?? this.options.timeoutMs ?? 30_000
    const watch = this.watch(options)
    const leave = await this.gate.limiter.enter(watch.signal).catch(() => {
      watch.stop()
      throw new Failure(watch.cause() ?? "aborted", { unsent: true })
    })
    const started = performance.now()
    const log = (status: number | null, outcome: EcontLogEntry["outcome"]): void => {
      const ms = Math.round(performance.now() - started)
      this.options.log?.({ method: call.method, status, ms, attempt, outcome })
    }
    if (!this.gate.breaker.enter(this.timing.now())) {
      watch.stop()
      leave()
      log(null, "circuit_open")
      throw new Failure("circuit_open", { unsent: true })
    }
    let response: Response | undefined
    let ended = false
    const end = (error?: unknown): void => {
      if (ended) {
        return
      }
      ended = true
      watch.stop()
      this.judge(error, watch.cause() === null || watch.timedOut())
      leave()
      const outcome =
        error instanceof Failure ? error.reason : error === undefined ? "ok" : "refused"
      log(response?.status ?? null, outcome)
    }
    const explain = (error: unknown): unknown => {
      if (error instanceof Failure || error instanceof EcontRefusal) {
        return error
      }
      const cause = watch.cause()
      const status = response?.status
      if (cause !== null) {
        return new Failure(cause, { again: watch.timedOut(), status })
      }
      return response ? new Failure("network", { again: true, status }) : networkFailure(error)
    }
    watch.arm(timeoutMs)
    try {
      response = await fetch(target.url, { ...target.init, signal: watch.signal })
    } catch (error) {
      const failure = explain(error)
      end(failure)
      throw failure
    }
    return { response, touch: () => watch.arm(timeoutMs), rest: watch.rest, explain, end }
  }

  /** What an attempt says about the host. A refusal and a 4xx are answers; an abort by the caller says nothing. */
  private judge(error: unknown, ours: boolean): void {
    const { breaker } = this.gate
    if (!(error instanceof Failure)) {
      breaker.succeeded()
    } else if (!ours || error.reason === "aborted" || error.details.status === 429) {
      breaker.neither()
    } else if (error.reason === "status" && (error.details.status ?? 0) < 500) {
      breaker.succeeded()
    } else {
      breaker.failed(this.timing.now(), this.timing.breakerFailures, this.timing.breakerOpenMs)
    }
  }

  /** One signal out of the caller's, the client's and a time-out of ours. */
  private watch(options: EcontCallOptions) {
    const controller = new AbortController()
    const sources = [options.signal, this.options.signal].filter((signal) => signal !== undefined)
    let cause: "timeout" | "aborted" | null = null
    let own = false
    let timer: NodeJS.Timeout | undefined
    const stopBy = (source: AbortSignal) => (): void => {
      cause ??= isTimeout(source) ? "timeout" : "aborted"
      controller.abort()
    }
    const listeners = sources.map((source) => ({ source, listener: stopBy(source) }))
    for (const { source, listener } of listeners) {
      if (source.aborted) {
        listener()
      } else {
        source.addEventListener("abort", listener, { once: true })
      }
    }
    return {
      signal: controller.signal,
      cause: () => cause,
      timedOut: () => own,
      arm: (ms: number): void => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          own = cause === null
          cause ??= "timeout"
          controller.abort()
        }, ms)
      },
      rest: (): void => clearTimeout(timer),
      stop: (): void => {
        clearTimeout(timer)
        for (const { source, listener } of listeners) {
          source.removeEventListener("abort", listener)
        }
      },
    }
  }
}
