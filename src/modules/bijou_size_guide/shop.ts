import type { StoreSizeGuide } from "../../contracts/size-guide-store"
import { ringSizerPdf, ringSizerSvg } from "./pdf/ring-sizer"
import type { Db } from "../../lib/db"
import { addEvent, type NewEvent, readAnalytics } from "./sql/events"
import { findPublished, findShown, type ShopRevision } from "./sql/shop"

const MOST_KEPT = 100

/** A guide as resolving names it. */
type Named = { id: string; handle: string; content_hash: string | null }
const keyOf = ({ id, handle, content_hash }: Named) => `${id} ${handle} ${content_hash}`

/** Guides as the shop reads them. */
export class ShopGuides {
  /** Published revisions by guide and content; a publishing changes the content hash, so nothing gets stale. */
  private readonly kept = new Map<string, ShopRevision>()

  constructor(private readonly db: Db) {}

  /**
   * The published revisions of guides that were just resolved, by the guide's id, with one statement
   * at most. Read once for each content and kept in this process, since a revision never changes.
   */
  async read(guides: readonly Named[]): Promise<Map<string, ShopRevision>> {
    const known = guides.flatMap((guide) => this.kept.get(keyOf(guide)) ?? [])
    const read = new Map(known.map((revision) => [revision.guide_id, revision]))
    const missing = guides.filter(({ id }) => !read.has(id))
    const found = missing.length > 0 ? await findPublished(this.db, missing.map(({ id }) => id)) : []
    for (const revision of found) {
      read.set(revision.guide_id, revision)
      const asked = missing.find(({ id }) => id === revision.guide_id)
      if (asked?.content_hash === revision.content_hash) {
        this.keep(keyOf(asked), revision)
      }
    }
    return read
  }

  private keep(key: string, revision: ShopRevision): void {
    if (this.kept.size >= MOST_KEPT) {
      this.kept.delete(this.kept.keys().next().value ?? "")
    }
    this.kept.set(key, revision)
  }

  /** What is published under a handle, now or as an earlier revision. */
  async find(handle: string, revision?: number): Promise<ShopRevision | undefined> {
    return findShown(this.db, handle, revision)
  }

  /** The guide's ring sizer on paper of a size, in real millimetres. */
  async ringSizer(guide: StoreSizeGuide, paper: "a4" | "letter", format: "pdf" | "svg"): Promise<Buffer> {
    return Buffer.from(await (format === "pdf" ? ringSizerPdf : ringSizerSvg)({ guide, paper }))
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
