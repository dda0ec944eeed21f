import type { StoreSizeGuide } from "../../contracts/size-guide-store"
import { ringSizerPdf } from "./pdf/ring-sizer"
import type { Db } from "../../lib/db"
import { addEvent, type NewEvent, readAnalytics } from "./sql/events"
import { findPublished, findShown, type ShopRevision } from "./sql/shop"

const MOST_KEPT = 100

/** Guides as the shop reads them. */
export class ShopGuides {
  /** Published revisions by guide and content; a publishing changes the content hash, so nothing gets stale. */
  private readonly kept = new Map<string, ShopRevision>()

  constructor(private readonly db: Db) {}

  /**
   * The published revision of a guide that was just resolved. Read once for each content and kept
   * in this process, since a revision never changes.
   */
  async read({ id, handle, content_hash }: { id: string; handle: string; content_hash: string | null }): Promise<ShopRevision | undefined> {
    const key = `${id} ${handle} ${content_hash}`
    const known = this.kept.get(key)
    if (known) {
      return known
    }
    const found = await findPublished(this.db, id)
    if (found && found.content_hash === content_hash) {
      if (this.kept.size >= MOST_KEPT) {
        this.kept.delete(this.kept.keys().next().value ?? "")
      }
      this.kept.set(key, found)
    }
    return found
  }

  /** What is published under a handle, now or as an earlier revision. */
  async find(handle: string, revision?: number): Promise<ShopRevision | undefined> {
    return findShown(this.db, handle, revision)
  }

  /** The guide's ring sizer as a PDF. */
  async ringSizer(guide: StoreSizeGuide, paper: "a4" | "letter"): Promise<Uint8Array> {
    return ringSizerPdf({ guide, paper })
  }

  /** What buyers did with a guide in the last days. */
  async analytics(guideId: string, days: number) {
    return readAnalytics(this.db, guideId, days)
  }

  /** Counts what a buyer did with a guide, without anything about the buyer. */
  async count(event: NewEvent): Promise<void> {
    await addEvent(this.db, event)
  }
}
