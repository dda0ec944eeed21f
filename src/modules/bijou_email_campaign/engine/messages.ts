import { MedusaError } from "@medusajs/framework/utils"
import type { Db } from "../../../lib/db"
import type { CompiledMessage } from "../../../mail/compile/types"
import { readMessage } from "../sql/messages"
import { persist } from "./persist"

/** Compiled messages kept in memory. */
const MOST = 50

/** Compiled messages of the mails that are sent, those of late from memory. */
export class Messages {
  private readonly known = new Map<string, CompiledMessage>()

  constructor(private readonly db: Db) {}

  /** @param until when it is given up to ask a database that does not answer @throws NOT_FOUND for one that is gone */
  async read(ids: Iterable<string>, until: number): Promise<Map<string, CompiledMessage>> {
    const found = new Map<string, CompiledMessage>()
    for (const id of new Set(ids)) {
      found.set(id, await this.one(id, until))
    }
    return found
  }

  private async one(id: string, until: number): Promise<CompiledMessage> {
    const known = this.known.get(id)
    if (known) {
      return known
    }
    const message = await persist(() => readMessage(this.db, id), until)
    if (!message) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "The message of this mail is gone.")
    }
    if (this.known.size >= MOST) {
      this.known.clear()
    }
    this.known.set(id, message)
    return message
  }
}
