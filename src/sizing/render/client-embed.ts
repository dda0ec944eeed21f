/// <reference lib="dom" />

/**
 * Runs in the shop's own pages and puts a guide into every `data-bijou-size-guide` (a handle) or
 * `data-bijou-size-guide-product` (a product's id) element; `data-key`, `data-variant`, `data-locale`, `data-unit`,
 * `data-system`, `data-country`, `data-theme` go along, `data-title` names the frame. Guides are asked for when they
 * come near to the screen. A place without a guide stays as empty as it is. A click on a size is told to the page as
 * the event `bijou:size` with `{ size, row }`.
 *
 * It is served as its own text, so nothing outside of it may be named in it.
 */
export function embedSizeGuides(): void {
  const MARK = "data-bijou-size-guide"
  const ASKED = ["key", "variant", "locale", "unit", "system", "country", "region", "theme"]
  const script = document.currentScript as HTMLScriptElement | null
  const base = new URL(".", script?.src || document.baseURI)
  const frames = new Map<Window, { frame: HTMLIFrameElement; place: HTMLElement }>()

  const address = (place: HTMLElement): URL | null => {
    const { bijouSizeGuide: handle, bijouSizeGuideProduct: product } = place.dataset
    if (!handle && !product) return null
    const url = new URL(handle ? encodeURIComponent(handle) : `product/${encodeURIComponent(product ?? "")}`, base)
    for (const name of ASKED) {
      const value = place.dataset[name]
      if (value) url.searchParams.set(name, value)
    }
    return url
  }

  const insert = async (place: HTMLElement) => {
    const url = address(place)
    if (!url) return
    let title: string
    try {
      const answer = await fetch(url, { credentials: "omit" })
      if (!answer.ok || answer.status === 204) return
      title = new DOMParser().parseFromString(await answer.text(), "text/html").title
    } catch {
      return
    }
    if (place.querySelector("iframe")) return
    const frame = document.createElement("iframe")
    frame.title = place.dataset.title || title
    frame.src = url.href
    frame.loading = "lazy"
    frame.referrerPolicy = "strict-origin-when-cross-origin"
    frame.style.cssText = "display:block;width:100%;border:0;height:28rem;color-scheme:auto"
    place.append(frame)
    if (frame.contentWindow) frames.set(frame.contentWindow, { frame, place })
  }

  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const found = frames.get(event.source as Window)
    if (!found || event.origin !== base.origin) return
    const message = event.data as { bijou?: unknown; height?: unknown; size?: unknown; row?: unknown } | null
    if (message?.bijou !== "size-guide") return
    if (typeof message.height === "number" && message.height > 0 && message.height < 50_000)
      found.frame.style.height = `${Math.ceil(message.height)}px`
    if (typeof message.size === "string")
      found.place.dispatchEvent(new CustomEvent("bijou:size", { bubbles: true, detail: { size: message.size, row: message.row } }))
  })

  const start = () => {
    const places = Array.from(document.querySelectorAll<HTMLElement>(`[${MARK}],[${MARK}-product]`))
    const near = new IntersectionObserver(
      (entries) =>
        entries.forEach(({ isIntersecting, target }) => {
          if (!isIntersecting) return
          near.unobserve(target)
          void insert(target as HTMLElement)
        }),
      { rootMargin: "400px" }
    )
    places.forEach((place) => near.observe(place))
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start)
  else start()
}
