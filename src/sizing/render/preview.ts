import type { PreviewGuideBody, PreviewGuideResponse } from "../../contracts/size-guide"
import type { SharedTerm } from "../texts"
import { toStoreSizeGuide } from "../view"
import { renderGuidePage } from "./page"

/** Keeps the place of the reader when the page is made anew. Its frame has an origin of its own: messages are the only way. */
const KEEP_PLACE = `addEventListener("message",function(e){if(e.data&&typeof e.data.bijouScroll==="number")scrollTo(0,e.data.bijouScroll)});addEventListener("scroll",function(){parent.postMessage({bijouScrolled:scrollY},"*")},{passive:true})`

/** The page the shop would serve of a draft, with nothing changed but a script that keeps the reader's place. */
export const previewGuide = (
  guide: { id: string; handle: string; revision: number },
  { document, locale, unit, system, row_id }: PreviewGuideBody,
  terms: readonly SharedTerm[]
): PreviewGuideResponse => {
  const view = toStoreSizeGuide({
    ...guide,
    content_hash: "",
    document,
    locale,
    unit: unit ?? undefined,
    system: system ?? undefined,
    selected_row_id: row_id,
    terms,
  })
  const page = renderGuidePage(view, { theme: "light", remember: false })
  return {
    html: page.replace(/<\/body><\/html>$/, `<script>${KEEP_PLACE}</script></body></html>`),
    units: view.units,
    systems: view.systems,
  }
}
