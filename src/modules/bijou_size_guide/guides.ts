import type { ListGuidesQuery } from "../../contracts/size-guide"
import type { Db } from "./sql/db"
import { findGuide, type GuideRow, missingGuide } from "./sql/guide-row"
import { listGuides } from "./sql/list"
import { deleteGuide, setStatus, type StatusChange } from "./sql/status"

/** Guides: their drafts, what was published of them, and who changed what. */
export class GuideStore {
  constructor(private readonly db: Db) {}

  /** One keyset page of the list. */
  list(query: ListGuidesQuery) {
    return listGuides(this.db, query)
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<GuideRow> {
    const found = await findGuide(this.db, id)
    if (!found) {
      throw missingGuide()
    }
    return found
  }

  /** Sets the status and returns the one before. @throws NOT_FOUND, NOT_ALLOWED */
  setStatus(change: StatusChange) {
    return setStatus(this.db, change)
  }

  /** @throws NOT_FOUND; NOT_ALLOWED for one that was published and is not archived */
  delete(id: string) {
    return deleteGuide(this.db, id)
  }
}
