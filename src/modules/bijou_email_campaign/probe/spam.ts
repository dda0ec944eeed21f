import { spawn } from "node:child_process"

export interface SpamOptions {
  /** For tests. */
  program?: string
  timeoutMs?: number
}

const TIMEOUT_MS = 30_000
const LONGEST = 4_000_000
const SCORE = /^X-Spam-Status:[^\n]*\bscore=(-?\d+(?:\.\d+)?)/im

/**
 * Points SpamAssassin gives a message, by its rules alone (`-L`: nobody outside is asked).
 * @param message as it would be sent
 * @returns null where SpamAssassin is not installed or did not answer in time
 */
export const spamScore = (message: string, { program = "spamassassin", timeoutMs = TIMEOUT_MS }: SpamOptions = {}): Promise<number | null> =>
  new Promise((done) => {
    const child = spawn(program, ["-L", "-t"], { stdio: ["pipe", "pipe", "ignore"], timeout: timeoutMs, killSignal: "SIGKILL" })
    let output = ""
    child.on("error", () => done(null))
    child.stdin.on("error", () => undefined)
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      output = (output + part).slice(0, LONGEST)
    })
    child.on("close", () => {
      const score = SCORE.exec(output)?.[1]
      done(score === undefined ? null : Number(score))
    })
    child.stdin.end(message)
  })
