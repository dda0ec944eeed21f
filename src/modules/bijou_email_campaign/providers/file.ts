import { randomUUID } from "node:crypto"
import { access, constants, link, mkdir, unlink, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { writeMime } from "../../../mail/mime"
import { failure, type Failure, type MailProvider, type OutMail, type Outcome } from "./provider"

/** Years a folder is kept; a key in it stays known. */
const ALWAYS = 10 * 365 * 24 * 3600
const KEY = /^[A-Za-z0-9._-]{1,120}$/

/** Writes each mail as a file `<key>.eml` of a folder, for development. The same key is never written twice. */
export class FileProvider implements MailProvider {
  readonly capabilities = { batch: 50, parallel: 1, idempotency_seconds: ALWAYS }

  constructor(private readonly folder: string) {}

  async send(mails: readonly OutMail[], signal: AbortSignal): Promise<Outcome[]> {
    const outcomes: Outcome[] = []
    for (const mail of mails) {
      outcomes.push(signal.aborted ? failure("unreachable", "The sending was stopped.") : await this.write(mail))
    }
    return outcomes
  }

  async check(): Promise<Failure | null> {
    try {
      await mkdir(this.folder, { recursive: true })
      await access(this.folder, constants.W_OK)
      return null
    } catch (error) {
      return failure("blocked", (error as Error).message)
    }
  }

  async close(): Promise<void> {
    return undefined
  }

  /** A file appears under its name whole or not at all. */
  private async write(mail: OutMail): Promise<Outcome> {
    if (!KEY.test(mail.key)) {
      return failure("permanent", "The key of the mail is no name of a file.")
    }
    let text: string
    try {
      text = writeMime({ ...mail, date: new Date() })
    } catch (error) {
      return failure("permanent", (error as Error).message)
    }
    const unfinished = join(this.folder, `.${randomUUID()}`)
    try {
      await mkdir(this.folder, { recursive: true })
      await writeFile(unfinished, text)
      await link(unfinished, join(this.folder, `${mail.key}.eml`))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        return failure("unreachable", (error as Error).message)
      }
    } finally {
      await unlink(unfinished).catch(() => undefined)
    }
    return { kind: "accepted", provider_message_id: mail.key }
  }
}
