import { type Db, inTransaction, row, rows } from "../../../lib/db"
import { grantToMany } from "../sql/consent"
import type { Contacts, Person } from "./contacts"

export type BackfillSource = "customer" | "order"

/** A page of the shop's own people after an id. */
export type PeoplePage = {
  people: (Person & { mayBeWrittenTo?: boolean })[]
  /** The last id of the page, also where it had nobody in it; null at the end. */
  lastId: string | null
}

/** What came of a page: there may be more, it was the last, or another process reads this source just now. */
export type BackfillStep = "more" | "end" | "taken"

export type BackfillRow = { source: BackfillSource; last_id: string; seen: number; added: number; refused: number; done_at: Date | null }

/**
 * Makes contacts of who was there before: page by page, each in one transaction together with how
 * far it is, so that a crash repeats a page and loses none. Once at the end it goes on with whoever
 * came since, which also makes up for an event that was lost.
 */
export class Backfill {
  constructor(
    private readonly db: Db,
    private readonly contacts: Contacts
  ) {}

  /**
   * Reads one page. Another process that reads the same source is not waited for.
   * @param read people after an id, in the order of their ids
   */
  step(source: BackfillSource, read: (afterId: string) => Promise<PeoplePage>): Promise<BackfillStep> {
    return inTransaction(this.db, async (tx) => {
      const claimed = await row<{ last_id: string }>(
        tx,
        "SELECT last_id FROM bijou_email_backfill WHERE source = ? FOR UPDATE SKIP LOCKED",
        [source]
      )
      if (!claimed) {
        return "taken"
      }
      const { people, lastId } = await read(claimed.last_id)
      const { ids, added, refused } = await this.contacts.addIn(tx, people, source)
      const buyers = ids.filter((id, index): id is string => id !== null && people[index].mayBeWrittenTo === true)
      if (buyers.length) {
        await grantToMany(tx, buyers, { purpose: "marketing", basis: "soft_opt_in" }, { source: "order", actor: "system" })
      }
      await rows(
        tx,
        `UPDATE bijou_email_backfill
            SET last_id = coalesce(?, last_id), seen = seen + ?, added = added + ?, refused = refused + ?, updated_at = now(),
                done_at = CASE WHEN ?::boolean THEN coalesce(done_at, now()) ELSE done_at END
          WHERE source = ?`,
        [lastId, people.length, added, refused.length, lastId === null, source]
      )
      return lastId === null ? "end" : "more"
    })
  }

  /** How far each source has been read. */
  progress(): Promise<BackfillRow[]> {
    return rows<BackfillRow>(this.db, "SELECT source, last_id, seen, added, refused, done_at FROM bijou_email_backfill ORDER BY source")
  }
}
