import type { StoreSizeGuide } from "../../../../contracts/size-guide-store"
import { renderGuidePage } from "../../../../sizing/render/page"

/**
 * The page the shop serves, with nothing changed, and a script behind it that keeps its place when
 * the page is made anew. The frame has an origin of its own, so messages are the only way.
 */
export const previewPage = (guide: StoreSizeGuide): string =>
  renderGuidePage(guide, { theme: "light", remember: false }).replace(
    /<\/body><\/html>$/,
    `<script>addEventListener("message",function(e){if(e.data&&typeof e.data.bijouScroll==="number")scrollTo(0,e.data.bijouScroll)});addEventListener("scroll",function(){parent.postMessage({bijouScrolled:scrollY},"*")},{passive:true})</script></body></html>`
  )
