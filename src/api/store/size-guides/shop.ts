import { createHash } from "node:crypto"
import type { MedusaRequest, MedusaStoreRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ProductGuideQuery, ProductGuideResponse, StoreSizeGuide } from "../../../contracts/size-guide-store"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService, type ShopRevision } from "../../../modules/bijou_size_guide"
import { findRow } from "../../../sizing/match"
import { toStoreSizeGuide } from "../../../sizing/view"

/** How long a shop's cache may keep an answer, in seconds. */
export const GUIDE_CACHE = { maxAge: 60, staleWhileRevalidate: 600, vary: ["x-publishable-api-key", "x-medusa-locale"] }

export const guideService = (req: MedusaRequest): BijouSizeGuideService =>
  req.scope.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)

/** Channels of the caller's publishable key. */
export const channelsOf = (req: MedusaRequest): string[] =>
  (req as Partial<MedusaStoreRequest>).publishable_key_context?.sales_channel_ids ?? []

/** One tag for everything an answer is made of. */
export const tagOf = (...parts: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22)

export type Wanted = Pick<ProductGuideQuery, "unit" | "system" | "country"> & { locale?: string }

/** A revision in the asked language, unit and system. Without a language it is in its own. */
export const viewOf = (revision: ShopRevision, wanted: Wanted, selectedRowId: string | null = null): StoreSizeGuide =>
  toStoreSizeGuide({
    id: revision.guide_id,
    handle: revision.handle,
    revision: revision.number,
    content_hash: revision.content_hash,
    document: revision.document,
    terms: revision.terms,
    locale: wanted.locale ?? revision.document.locale,
    unit: wanted.unit,
    system: wanted.system,
    country: wanted.country,
    selected_row_id: selectedRowId,
  })

/** @throws NOT_FOUND for a handle nothing is published under */
export const shownRevision = async (req: MedusaRequest, revision?: number): Promise<ShopRevision> => {
  const found = await guideService(req).shop.find(req.params.handle, revision)
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no size guide with this handle.")
  }
  return found
}

type Asked = { product_id: string; variant_id?: string; region_id?: string; sales_channel_ids: string[] }
export type ProductGuide = {
  /** Changes whenever the answer does, whatever the language and units. */
  tag: string
  /** With `all` the guides of other kinds come whole, too. */
  read: (wanted: Wanted, all?: boolean) => Promise<ProductGuideResponse>
}

const NO_GUIDE: ProductGuideResponse = { size_guide: null, also: [], matched_by: null, selected_row_id: null }

/**
 * Finds a product's guides with one statement; the documents are read only when the answer is made,
 * with one more, and once for each content.
 */
export const findProductGuide = async (service: BijouSizeGuideService, { product_id, ...asked }: Asked): Promise<ProductGuide> => {
  const resolved = await service.resolver.resolve({ product_ids: [product_id], ...asked, shown: true })
  const { guide, because, also, sizes } = resolved.get(product_id) ?? { guide: null, because: null, also: [], sizes: null }
  return {
    tag: tagOf(guide && [guide.id, guide.handle, guide.revision, guide.content_hash], because?.target, also, sizes),
    read: async (wanted, all = false) => {
      const revisions = guide && (await service.shop.read(all ? [guide, ...also] : [guide]))
      const revision = revisions?.get(guide?.id ?? "")
      if (!revision) {
        return NO_GUIDE
      }
      const selectedIn = ({ document }: ShopRevision) => (sizes ? (findRow(document, sizes)?.row.id ?? null) : null)
      const selected = selectedIn(revision)
      return {
        size_guide: viewOf(revision, wanted, selected),
        also: also.map(({ id, handle, title, kind }) => {
          const other = all ? revisions?.get(id) : undefined
          const whole = other ? { size_guide: viewOf(other, wanted, selectedIn(other)) } : {}
          return { id, handle, title, kind: kind as StoreSizeGuide["kind"], ...whole }
        }),
        matched_by: because && because.target,
        selected_row_id: selected,
      }
    },
  }
}
