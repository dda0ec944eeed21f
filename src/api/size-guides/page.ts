import { randomBytes } from "node:crypto"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { GuidePageQuery, StoreSizeGuide } from "../../contracts/size-guide-store"
import { renderGuidePage } from "../../sizing/render/page"

const CACHE = "public, max-age=60, stale-while-revalidate=600"

/** Addresses of a guide's tools, seen from its page. */
const toolsOf = (handle: string, locale: string) => {
  const own = `/size-guides/${encodeURIComponent(handle)}`
  return {
    pdf: { a4: `${own}/sizer.pdf?paper=a4&locale=${locale}`, letter: `${own}/sizer.pdf?paper=letter&locale=${locale}` },
    closest: `${own}/closest`,
    events: `${own}/events`,
  }
}

/** Any page may frame a guide and read it: it says nothing about who looks. */
export const open = (res: MedusaResponse): void => {
  res.set({ "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" })
}

/** Answers with the page of a guide. Its policy lets only its own style, script and pictures in. */
export const sendGuidePage = (
  res: MedusaResponse,
  guide: StoreSizeGuide,
  { theme, productId }: Pick<GuidePageQuery, "theme"> & { productId?: string }
): void => {
  const nonce = randomBytes(16).toString("base64")
  open(res)
  res.set({
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": CACHE,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy":
      `default-src 'none'; img-src https: http: data:; style-src 'nonce-${nonce}' 'unsafe-inline'; ` +
      `script-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
  })
  res.send(renderGuidePage(guide, { nonce, theme, productId, tools: toolsOf(guide.handle, guide.locale) }))
}

/**
 * Channels of a publishable key; none for a page without a key, which then shows any published product's guide.
 * @throws NOT_ALLOWED for a key that does not exist or was revoked
 */
export const channelsOfKey = async (req: MedusaRequest, key: string | undefined): Promise<string[]> => {
  if (!key) {
    return []
  }
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "api_key",
    fields: ["id", "revoked_at", "sales_channels_link.sales_channel_id"],
    filters: { token: key, type: "publishable" },
  })
  const [found] = data as { revoked_at: string | Date | null; sales_channels_link?: { sales_channel_id: string }[] }[]
  if (!found || (found.revoked_at && new Date(found.revoked_at) <= new Date())) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This publishable key is not valid.")
  }
  return (found.sales_channels_link ?? []).map(({ sales_channel_id }) => sales_channel_id)
}
