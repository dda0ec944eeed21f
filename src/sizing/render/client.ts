/// <reference lib="dom" />
import { type ClosestSizeResponse } from "../../contracts/size-guide-store"
import { type GuideConfig } from "./guide"

/**
 * Brings the guides of a page to life: switches of unit and system, clicked sizes, `find my size`, counted events, and
 * messages to an embedding page (`{ bijou: "size-guide", height }`, and `size` and `row` of a click).
 *
 * It is served as its own text, so nothing outside of it may be named in it.
 *
 * @param options `remember: false` neither reads nor keeps the buyer's unit and system
 */
export function startSizeGuide(options: { remember?: boolean } = {}): void {
  const KEY = "bijou-size-guide"
  const remember = options.remember !== false
  const embedded = window.parent !== window
  const all = <E extends HTMLElement>(root: ParentNode, selector: string) => Array.from(root.querySelectorAll<E>(selector))
  const fill = (text: string, values: Record<string, string>) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

  const recall = (): { unit?: string; system?: string } => {
    try {
      return (remember && (JSON.parse(localStorage.getItem(KEY) ?? "null") as object | null)) || {}
    } catch {
      return {}
    }
  }
  const keep = (choice: { unit?: string; system?: string }) => {
    try {
      if (remember) localStorage.setItem(KEY, JSON.stringify({ ...recall(), ...choice }))
    } catch {
      // The browser keeps nothing for this page: the choice holds until it is left.
    }
  }

  const tell = (message: Record<string, unknown>) => {
    if (embedded) window.parent.postMessage({ bijou: "size-guide", ...message }, "*")
  }

  const start = (root: HTMLElement) => {
    const config = JSON.parse(root.dataset.bsgConfig ?? "{}") as GuideConfig
    const said = root.querySelector<HTMLElement>("[data-bsg-said]")

    const count = (type: string, detail?: string) => {
      if (!config.eventsUrl) return
      const body = JSON.stringify({
        type,
        ...(detail ? { detail: detail.slice(0, 60) } : {}),
        ...(config.productId ? { product_id: config.productId } : {}),
      })
      try {
        const isSent = navigator.sendBeacon?.(config.eventsUrl, new Blob([body], { type: "application/json" }))
        if (isSent) return
      } catch {
        // Blocked: the request below is tried instead.
      }
      const headers = { "content-type": "application/json" }
      fetch(config.eventsUrl, { method: "POST", body, headers, keepalive: true, credentials: "omit" }).catch(() => undefined)
    }

    const press = (name: "unit" | "system", value: string) =>
      all(root, `button[data-bsg-${name}]`).forEach((button) =>
        button.setAttribute("aria-pressed", String(button.getAttribute(`data-bsg-${name}`) === value))
      )

    const setUnit = (unit: string) => {
      root.dataset.unit = unit
      press("unit", unit)
      all(root, "[data-mm]").forEach((part) => {
        const text = part.getAttribute(`data-${unit}`)
        if (text !== null) part.textContent = text
      })
      const [short, long] = config.unitNames[unit]
      all(root, "[data-bsg-unit-mark]").forEach((mark) => {
        mark.textContent = short
        if (mark.title) mark.title = long
      })
    }

    const setSystem = (system: string) => {
      root.dataset.system = system
      press("system", system)
      all<HTMLTableElement>(root, "table:not(.bsg-cross)").forEach((table) => {
        const heads = Array.from(table.tHead?.rows[0]?.cells ?? [])
        const place = (index: number) => Number(heads[index].dataset.column)
        const chosen = heads.findIndex((head, index) => index > 0 && head.dataset.system === system)
        const rest = heads.map((_, index) => index).filter((index) => index > 0 && index !== chosen)
        rest.sort((a, b) => place(a) - place(b))
        const order = chosen > 0 ? [0, chosen, ...rest] : [0, ...rest]
        for (const row of Array.from(table.rows)) {
          const cells = Array.from(row.cells)
          row.append(...order.map((index) => cells[index]))
        }
        heads.forEach((head) => head.classList.toggle("bsg-chosen", head.dataset.system === system))
      })
    }

    const mark = (target: HTMLElement) => {
      all(root, ".bsg-table .bsg-selected").forEach((other) => {
        other.classList.remove("bsg-selected")
        other.removeAttribute("aria-current")
      })
      all(root, ".bsg-table .bsg-mark").forEach((other) => other.remove())
      const sizes = target instanceof HTMLTableCellElement
        ? all(root, ".bsg-cross td[data-size]").filter(({ dataset }) => dataset.size === target.dataset.size)
        : [target]
      sizes.forEach((size) => {
        size.classList.add("bsg-selected")
        size.setAttribute("aria-current", "true")
        const note = document.createElement("span")
        note.className = "bsg-mark"
        note.textContent = config.texts.your_size
        ;(size.querySelector("th") ?? size).append(note)
      })
    }

    const choose = (target: HTMLElement) => {
      const size = target.dataset.size ?? ""
      mark(target)
      if (said) said.textContent = fill(config.texts.size_chosen, { size })
      count("size_click", size)
      tell({ size, row: target.dataset.row ?? target.closest<HTMLElement>("tr")?.dataset.row ?? null })
    }

    const makeButtons = () =>
      all(root, "tr[data-size] > th > .bsg-name, td[data-size] > .bsg-name").forEach((name) => {
        const owner = name.closest<HTMLElement>("[data-size]")
        if (!owner) return
        const button = document.createElement("button")
        button.type = "button"
        Array.from(name.attributes).forEach((one) => button.setAttribute(one.name, one.value))
        button.append(...Array.from(name.childNodes))
        button.addEventListener("click", () => choose(owner))
        name.replaceWith(button)
      })

    const showClosest = (result: HTMLElement, answer: ClosestSizeResponse) => {
      const [best] = answer.sizes
      if (!best) {
        result.textContent = config.texts.find_nothing
        return
      }
      const text = best.fits ? config.texts.find_fits : config.texts.find_closest
      const between = !best.fits && answer.between ? ` ${fill(config.texts.find_between, answer.between)}` : ""
      result.textContent = fill(text, { size: best.label }) + between
      const row = all(root, "tr[data-row][data-size]").find(({ dataset }) => dataset.row === best.row_id)
      if (row) mark(row)
    }

    const find = async (form: HTMLFormElement, url: string) => {
      const result = form.querySelector<HTMLElement>(".bsg-result")
      if (!result) return
      const inputs = all<HTMLInputElement>(form, "input")
      const typed = inputs.filter(({ value }) => value.trim() !== "")
      const read = (input: HTMLInputElement) => input.value.trim().replace(",", ".")
      const wrong = inputs.filter((input) => (typed.length === 0 || typed.includes(input)) && !/^\d{1,4}(\.\d{1,3})?$/.test(read(input)))
      inputs.forEach((input) => {
        const isWrong = wrong.includes(input)
        input.setAttribute("aria-invalid", String(isWrong))
        const error = document.getElementById(input.getAttribute("aria-describedby") ?? "")
        if (error) error.textContent = isWrong ? config.texts.find_invalid : ""
      })
      result.textContent = ""
      if (wrong.length > 0) {
        wrong[0].focus()
        return
      }
      const address = new URL(url, document.baseURI)
      address.searchParams.set("measures", typed.map((input) => `${input.name}:${read(input)}`).join(","))
      address.searchParams.set("unit", root.dataset.unit ?? config.unit)
      try {
        const answer = await fetch(address, { credentials: "omit" })
        if (answer.ok) showClosest(result, (await answer.json()) as ClosestSizeResponse)
        else result.textContent = config.texts.find_failed
      } catch {
        result.textContent = config.texts.find_failed
      }
    }

    const listen = () => {
      all(root, "button[data-bsg-unit]").forEach((button) =>
        button.addEventListener("click", () => {
          const unit = button.dataset.bsgUnit ?? ""
          setUnit(unit)
          keep({ unit })
          count("unit_switch", unit)
        })
      )
      all(root, "button[data-bsg-system]").forEach((button) =>
        button.addEventListener("click", () => {
          const system = button.dataset.bsgSystem ?? ""
          setSystem(system)
          keep({ system })
          count("system_switch", system)
        })
      )
      all<HTMLFormElement>(root, ".bsg-find").forEach((form) =>
        form.addEventListener("submit", (event) => {
          event.preventDefault()
          if (config.closestUrl) void find(form, config.closestUrl)
        })
      )
    }

    const offers = (name: "unit" | "system", value: string | undefined) =>
      value !== undefined && all(root, `button[data-bsg-${name}]`).some((button) => button.getAttribute(`data-bsg-${name}`) === value)
    const { unit, system } = recall()
    if (unit !== undefined && unit !== config.unit && offers("unit", unit)) setUnit(unit)
    if (system !== undefined && system !== config.system && offers("system", system)) setSystem(system)
    makeButtons()
    listen()
    all(root, "[data-bsg-script]").forEach((part) => (part.hidden = false))
    root.classList.add("bsg-ready")
    count("open")
  }

  all(document, "[data-bsg-config]:not(.bsg-ready)").forEach(start)
  if (embedded) {
    const measure = () => tell({ height: Math.ceil(document.body.getBoundingClientRect().height) })
    new ResizeObserver(measure).observe(document.body)
    measure()
  }
}
