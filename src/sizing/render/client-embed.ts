/// <reference lib="dom" />

/**
 * Runs in the shop's own pages and puts a guide into every `data-bijou-size-guide` (a handle) or
 * `data-bijou-size-guide-product` (a product's id) element; `data-key`, `data-variant`, `data-locale`, `data-unit`,
 * `data-system`, `data-country`, `data-theme` go along, `data-title` names the frame. With `data-mode="modal"` a button
 * stands there (`data-label`, class `bijou-size-guide-open`) that opens the guide in a dialog. Guides are asked for when they
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
    if (place.querySelector("iframe,button")) return
    const addFrame = (into: HTMLElement) => {
      const frame = document.createElement("iframe")
      frame.title = place.dataset.title || title
      frame.src = url.href
      frame.loading = "lazy"
      frame.referrerPolicy = "strict-origin-when-cross-origin"
      frame.style.cssText = "display:block;width:100%;border:0;height:28rem;color-scheme:auto"
      into.append(frame)
      if (frame.contentWindow) frames.set(frame.contentWindow, { frame, place })
    }
    if (place.dataset.mode !== "modal") {
      addFrame(place)
      return
    }
    const isBulgarian = /^bg/i.test(place.dataset.locale || document.documentElement.lang)
    const open = document.createElement("button")
    open.type = "button"
    open.className = "bijou-size-guide-open"
    open.textContent = place.dataset.label || (isBulgarian ? "Таблица с размери" : "Size guide")
    open.setAttribute("aria-haspopup", "dialog")
    const dialog = document.createElement("dialog")
    dialog.className = "bijou-size-guide-dialog"
    dialog.setAttribute("aria-label", place.dataset.title || title)
    dialog.style.cssText = "width:min(60rem,94vw);max-height:90vh;padding:0;border:0;overflow:auto"
    const close = document.createElement("button")
    close.type = "button"
    close.textContent = "×"
    close.setAttribute("aria-label", isBulgarian ? "Затвори" : "Close")
    close.style.cssText = "position:sticky;top:0;float:right;z-index:1;width:2.75rem;height:2.75rem;border:0;background:none;color:inherit;font-size:1.5rem;cursor:pointer"
    close.addEventListener("click", () => dialog.close())
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close())
    dialog.append(close)
    open.addEventListener("click", () => {
      if (!dialog.querySelector("iframe")) addFrame(dialog)
      dialog.showModal()
    })
    place.append(open, dialog)
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
