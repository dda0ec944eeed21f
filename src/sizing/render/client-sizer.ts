/// <reference lib="dom" />
import { type SizerData } from "./screen-sizer"

/**
 * Starts the ring sizers of a page: a card of known size tells how big a millimetre is on this screen, then a circle
 * is fitted to a ring. The measure of the screen is kept by its size and pixel ratio, and is asked for again when the
 * zoom changes, since a millimetre is another number of pixels then.
 *
 * It is served as its own text, so nothing outside of it may be named in it.
 */
export function startScreenSizer(): void {
  const start = (root: HTMLElement) => {
    const data = JSON.parse(root.dataset.bsgSizer ?? "{}") as SizerData
    const { card, texts } = data
    const part = <E extends HTMLElement = HTMLElement>(selector: string) => root.querySelector<E>(selector) as E
    const [cardStep, ringStep] = [part('[data-bsg-step="card"]'), part('[data-bsg-step="ring"]')]
    const cardSlider = part<HTMLInputElement>('[data-bsg-slider="card"]')
    const ringSlider = part<HTMLInputElement>('[data-bsg-slider="ring"]')
    const warning = part("[data-bsg-sizer-warning]")
    const fill = (text: string, values: Record<string, string>) =>
      text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
    const write = (value: number, digits: number) => value.toFixed(digits).replace(".", data.decimal)

    /** CSS pixels of a millimetre; null until the card was fitted at this zoom. */
    let scale: number | null = null
    let screenKey = ""
    const currentKey = () => `bijou-screen:${screen.width}x${screen.height}@${window.devicePixelRatio}`

    const recall = (): number | null => {
      try {
        const kept = Number(localStorage.getItem(screenKey))
        return kept > 1 && kept < 40 ? kept : null
      } catch {
        return null
      }
    }
    const keep = (value: number) => {
      try {
        localStorage.setItem(screenKey, String(value))
      } catch {
        // The browser keeps nothing for this page: the card is asked for again next time.
      }
    }

    const nearest = (sizes: [string, number][], diameter: number) => {
      const [best] = [...sizes].sort((a, b) => Math.abs(a[1] - diameter) - Math.abs(b[1] - diameter))
      const isNear = best && Math.abs(best[1] - diameter) < 0.6
      return isNear ? best[0] : null
    }

    const drawCard = () => {
      const width = Number(cardSlider.value)
      const perMm = width / card.width
      const narrow = part(".bsg-card-frame").clientWidth < width + 4
      const size = narrow ? [card.height, card.width] : [card.width, card.height]
      const shape = part(".bsg-card").style
      shape.width = `${size[0] * perMm}px`
      shape.height = `${size[1] * perMm}px`
      shape.borderRadius = `${card.radius * perMm}px`
      part("[data-bsg-narrow]").hidden = !narrow
      cardSlider.setAttribute("aria-valuetext", fill(texts.sizer_card_value, { px: write(width, 1) }))
    }

    const drawRing = () => {
      if (scale === null) return
      const diameter = Number(ringSlider.value)
      const ring = part(".bsg-ring").style
      ring.width = ring.height = `${diameter * scale}px`
      const measured = fill(texts.sizer_diameter, {
        mm: write(diameter, 1),
        circumference: write(diameter * Math.PI, 1),
      })
      const own = nearest(data.own, diameter)
      part(".bsg-measure").textContent = measured
      part(".bsg-own").textContent = own === null ? "" : fill(texts.sizer_guide_size, { size: own })
      ringSlider.setAttribute("aria-valuetext", own === null ? measured : `${measured}. ${own}`)
      const list = part(".bsg-sizes")
      list.replaceChildren(
        ...data.systems.map((system) => {
          const [line, name, size] = ["div", "dt", "dd"].map((tag) => document.createElement(tag))
          name.textContent = system.name
          name.title = system.title
          const label = nearest(system.sizes, diameter)
          size.textContent = label ?? texts.sizer_none
          line.append(name, size)
          return line
        })
      )
      const pixel = 1 / (scale * window.devicePixelRatio)
      const isSure = pixel <= data.step && 1 / scale <= 1.5 * data.step
      part(".bsg-sure").textContent = fill(isSure ? texts.sizer_sure : texts.sizer_unsure, {
        pixel: write(pixel, 2),
        step: write(data.step, 2),
      })
    }

    const show = (step: "card" | "ring", focus: boolean) => {
      cardStep.hidden = step !== "card"
      ringStep.hidden = step !== "ring"
      if (step === "card") drawCard()
      else drawRing()
      if (focus) (step === "card" ? cardStep : ringStep).querySelector<HTMLElement>("[tabindex]")?.focus()
    }

    const move = (by: number) => {
      ringSlider.value = String(Number(ringSlider.value) + by * Number(ringSlider.step))
      drawRing()
    }

    /** Looks at the screen again; what was measured at another zoom or on another screen does not hold any more. */
    const look = () => {
      const isPinched = Math.abs((window.visualViewport?.scale ?? 1) - 1) > 0.01
      const had = scale !== null
      if (currentKey() !== screenKey) {
        screenKey = currentKey()
        scale = recall()
      }
      const isStale = had && scale === null
      if (isPinched) warning.textContent = texts.sizer_pinch
      else warning.textContent = isStale ? texts.sizer_stale : ""
      root.toggleAttribute("data-bsg-pinched", isPinched)
      if (isPinched) cardStep.hidden = ringStep.hidden = true
      else show(scale === null ? "card" : "ring", false)
    }

    cardSlider.addEventListener("input", drawCard)
    ringSlider.addEventListener("input", drawRing)
    root.addEventListener("keydown", (event) => {
      if (ringStep.hidden || event.ctrlKey || event.metaKey || event.altKey) return
      const by = { "+": 1, "=": 1, "-": -1, "−": -1 }[event.key]
      if (by === undefined) return
      event.preventDefault()
      move(by)
    })
    root.querySelectorAll<HTMLElement>("[data-bsg-by]").forEach((button) =>
      button.addEventListener("click", () => move(Number(button.dataset.bsgBy)))
    )
    part("[data-bsg-calibrated]").addEventListener("click", () => {
      scale = Number(cardSlider.value) / card.width
      keep(scale)
      warning.textContent = ""
      show("ring", true)
    })
    part("[data-bsg-again]").addEventListener("click", () => {
      if (scale !== null) cardSlider.value = String(scale * card.width)
      show("card", true)
    })

    const watchRatio = () => {
      const ratio = window.matchMedia?.(`(resolution: ${window.devicePixelRatio}dppx)`)
      ratio?.addEventListener("change", () => {
        look()
        watchRatio()
      }, { once: true })
    }
    watchRatio()
    window.addEventListener("resize", look)
    window.visualViewport?.addEventListener("resize", look)
    root.hidden = false
    look()
  }

  document.querySelectorAll<HTMLElement>("[data-bsg-sizer]").forEach(start)
}
