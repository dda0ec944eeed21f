import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { SavedContent } from "../../contracts/email-campaign-block"
import type { CreateSavedBlockBody, UpdateSavedBlockBody } from "../../contracts/email-campaign-saved-block"
import type { Db } from "../../lib/db"
import * as sql from "./sql/saved-blocks"

export type { SavedBlockRow } from "./sql/saved-blocks"

const taken = (name: string) => new MedusaError(MedusaError.Types.DUPLICATE_ERROR, `There is a saved block "${name}" already.`)

/** Parts of mails that are written once: a mail shows them as they are when it is scheduled. */
export class SavedBlocks {
  constructor(private readonly db: Db) {}

  all(): Promise<sql.SavedBlockRow[]> {
    return sql.allSavedBlocks(this.db)
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<sql.SavedBlockRow> {
    const [found] = await sql.findSavedBlocks(this.db, [id])
    if (!found) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such saved block.")
    }
    return found
  }

  /** What saved blocks hold, by id; one that was deleted is not there. */
  async contents(ids: readonly string[]): Promise<Record<string, SavedContent>> {
    const found = ids.length > 0 ? await sql.findSavedBlocks(this.db, ids) : []
    return Object.fromEntries(found.map(({ id, content }) => [id, content]))
  }

  /** @throws DUPLICATE_ERROR */
  async create({ name, content }: CreateSavedBlockBody, actorId: string): Promise<sql.SavedBlockRow> {
    const made = await sql.insertSavedBlock(this.db, generateEntityId(undefined, "esaved"), name, content, actorId)
    if (!made) {
      throw taken(name)
    }
    return made
  }

  /** @throws NOT_FOUND, DUPLICATE_ERROR, NOT_ALLOWED when somebody else has changed it meanwhile */
  async update(id: string, { version, ...changes }: UpdateSavedBlockBody): Promise<sql.SavedBlockRow> {
    const before = await this.get(id)
    const { name, content } = { ...before, ...changes }
    const changed = await sql.updateSavedBlock(this.db, id, version, name, content)
    if (changed) {
      return changed
    }
    throw (await this.get(id)).version === version
      ? taken(name)
      : new MedusaError(MedusaError.Types.NOT_ALLOWED, "Somebody else has changed this saved block meanwhile. Reload it and try again.")
  }

  /** @throws NOT_FOUND, NOT_ALLOWED while drafts show it */
  async remove(id: string): Promise<void> {
    const drafts = await sql.draftsWith(this.db, id)
    if (drafts.length > 0) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `This saved block stands in drafts, take it out of them first: ${drafts.join(", ")}.`)
    }
    if (!(await sql.deleteSavedBlock(this.db, id))) {
      await this.get(id)
    }
  }
}
