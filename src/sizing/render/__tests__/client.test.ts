import { type DOMWindow, JSDOM } from "jsdom"
import { describe, expect, it } from "vitest"
import { RING_DOCUMENT, storeGuide } from "../../../../test/fixtures/size-guides"
import { EMBED_SCRIPT, renderGuidePage } from "../page"

const TOOLS = { closest: "https://shop.example/closest?key=pk", events: "https://shop.example/events" }

interface Sent {
  beacons: Record<string, unknown>[]
  asked: string[]
}

/** Opens the page as a browser does: its script runs from its text. The network is what the test answers. */
const open = (answer: unknown = null, before: (window: DOMWindow) => void = () => undefined) => {
  const sent: Sent = { beacons: [], asked: [] }
  const texts: Promise<void>[] = []
  const page = new JSDOM(renderGuidePage(storeGuide(RING_DOCUMENT), { tools: TOOLS, productId: "prod_1" }), {
    url: "https://shop.example/size-guides/rings",
    runScripts: "dangerously",
    beforeParse: (window) => {
      window.Blob = class {
        constructor(public readonly parts: string[]) {}
      } as never
      window.navigator.sendBeacon = (_, body) => {
        sent.beacons.push(JSON.parse((body as unknown as { parts: string[] }).parts[0]) as Record<string, unknown>)
        return true
      }
      window.fetch = async (url) => {
        sent.asked.push((url as URL).href)
        return { ok: answer !== null, json: async () => answer } as Response
      }
      before(window)
    },
  })
  const { document } = page.window
  const click = (selector: string) => document.querySelector<HTMLElement>(selector)?.click()
  return { window: page.window, document, sent, click, texts }
}

const column = (document: Document, index: number) =>
  [...document.querySelectorAll("tr")].map((row) => row.children[index]?.textContent?.trim())

describe("the script of a guide", () => {
  it("shows what needs it and counts the opening, with nothing about the visitor", () => {
    const { document, sent } = open()
    expect(document.querySelector("[data-bsg-script][hidden]")).toBeNull()
    expect(sent.beacons).toEqual([{ type: "open", product_id: "prod_1" }])
  })

  it("switches units, remembers it, and asks no server", () => {
    const { document, window, sent, click } = open()
    click('[data-bsg-unit="in"]')
    expect(document.querySelector("tbody tr:nth-child(7) .bsg-name")?.textContent).toBe("0,68")
    expect(document.querySelector("thead .bsg-unit")?.textContent).toBe("in")
    expect(document.querySelector('[data-bsg-unit="in"]')?.getAttribute("aria-pressed")).toBe("true")
    expect(document.querySelector('[data-bsg-unit="mm"]')?.getAttribute("aria-pressed")).toBe("false")
    expect(window.localStorage.getItem("bijou-size-guide")).toBe('{"unit":"in"}')
    expect(sent.asked).toEqual([])
    expect(sent.beacons[1]).toMatchObject({ type: "unit_switch", detail: "in" })
  })

  it("starts with what was remembered, and works where nothing can be", () => {
    const kept = open(null, (window) => window.localStorage.setItem("bijou-size-guide", '{"unit":"in","system":"uk"}'))
    expect(column(kept.document, 1)[0]).toBe("UK")
    expect(kept.document.querySelector(".bsg")?.getAttribute("data-unit")).toBe("in")
    const blocked = open(null, (window) =>
      Object.defineProperty(window, "localStorage", { get: () => { throw new Error("blocked") } })
    )
    blocked.click('[data-bsg-unit="in"]')
    expect(blocked.document.querySelector(".bsg")?.getAttribute("data-unit")).toBe("in")
  })

  it("moves the columns of a system in every row, and back", () => {
    const { document, click } = open()
    const before = [0, 1, 2, 3, 4, 5, 6].map((index) => column(document, index))
    click('[data-bsg-system="jp"]')
    expect(column(document, 1)).toEqual(before[5])
    expect(column(document, 0)).toEqual(before[0])
    click('[data-bsg-system="iso"]')
    expect([0, 1, 2, 3, 4, 5, 6].map((index) => column(document, index))).toEqual(before)
  })

  it("marks a clicked size, says so and counts it", () => {
    const { document, sent, click } = open()
    click("tr[data-row=ring2] button.bsg-name")
    click("tr[data-row=ring6] button.bsg-name")
    expect([...document.querySelectorAll<HTMLElement>("[aria-current]")].map(({ dataset }) => dataset.row)).toEqual(["ring6"])
    expect(document.querySelector("[data-bsg-said]")?.textContent).toBe("Размер 17,3 е отбелязан в таблицата.")
    expect(sent.beacons.at(-1)).toEqual({ type: "size_click", detail: "17,3", product_id: "prod_1" })
  })

  it("finds a size from a measure with a decimal comma", async () => {
    const best = { table: "rings", row_id: "ring6", label: "17,3", differences: {}, fits: true }
    const { document, sent, click } = open({ sizes: [best], between: null })
    const input = document.querySelector<HTMLInputElement>('[name="inner_diameter"]')
    if (input) input.value = "17,2"
    click(".bsg-find button")
    await expect.poll(() => document.querySelector(".bsg-result")?.textContent).toBe("Вашият размер: 17,3")
    expect(sent.asked).toEqual(["https://shop.example/closest?key=pk&measures=inner_diameter%3A17.2&unit=mm"])
    expect(document.querySelector("[data-row=ring6]")?.getAttribute("aria-current")).toBe("true")
  })

  it("says what is wrong with a measure, and that no answer came", async () => {
    const { document, sent, click } = open()
    const input = document.querySelector<HTMLInputElement>('[name="inner_diameter"]')
    if (input) input.value = "abc"
    click(".bsg-find button")
    expect(input?.getAttribute("aria-invalid")).toBe("true")
    expect(document.activeElement).toBe(input)
    expect(sent.asked).toEqual([])
    if (input) input.value = "17"
    click(".bsg-find button")
    await expect.poll(() => document.querySelector(".bsg-result")?.textContent).toContain("Опитайте отново")
  })
})

describe("the ring sizer on the screen", () => {
  const key = (window: DOMWindow) => `bijou-screen:${window.screen.width}x${window.screen.height}@${window.devicePixelRatio}`

  it("measures with a card of 428 pixels: five to the millimetre", () => {
    const { document, window, click } = open()
    const [card, ring] = [...document.querySelectorAll<HTMLInputElement>("[data-bsg-slider]")]
    card.value = "428"
    click("[data-bsg-calibrated]")
    expect(window.localStorage.getItem(key(window))).toBe("5")
    ring.value = "17.3"
    ring.dispatchEvent(new window.Event("input"))
    expect(document.querySelector<HTMLElement>(".bsg-ring")?.style.width).toBe("86.5px")
    expect(document.querySelector(".bsg-measure")?.textContent).toBe("17,3 мм отвътре, 54,3 мм обиколка")
    const sizes = [...document.querySelectorAll(".bsg-sizes div")].map((line) => line.textContent)
    expect(sizes.slice(0, 4)).toEqual(["EU54", "US7", "UKN½", "JP14"])
    expect(document.querySelector(".bsg-sure")?.textContent).toContain("±1 размер")
  })

  it("moves by the plus and minus keys and by its buttons", () => {
    const { document, window, click } = open(null, (one) => one.localStorage.setItem(key(one), "5"))
    const ring = document.querySelector<HTMLInputElement>('[data-bsg-slider="ring"]')
    const press = (name: string) => ring?.dispatchEvent(new window.KeyboardEvent("keydown", { key: name, bubbles: true }))
    press("+")
    press("+")
    press("-")
    click('[data-bsg-by="1"]')
    expect(Number(ring?.value)).toBeCloseTo(17.1)
  })

  it("asks for the card again after a zoom", () => {
    const { document, window } = open(null, (one) => one.localStorage.setItem(key(one), "5"))
    const step = (name: string) => document.querySelector<HTMLElement>(`[data-bsg-step="${name}"]`)
    expect(step("ring")?.hidden).toBe(false)
    Object.defineProperty(window, "devicePixelRatio", { value: 1.5 })
    window.dispatchEvent(new window.Event("resize"))
    expect([step("card")?.hidden, step("ring")?.hidden]).toEqual([false, true])
    expect(document.querySelector("[data-bsg-sizer-warning]")?.textContent).toContain("нагласете картата отново")
  })
})

describe("the script for shops", () => {
  const shop = async (status: number) => {
    const asked: string[] = []
    const page = new JSDOM(
      `<html lang="bg"><body><div data-bijou-size-guide="rings-eu" data-key="pk_1"></div><div data-bijou-size-guide-product="prod_1" data-variant="variant_2"></div></body></html>`,
      {
        url: "https://boutique.example/",
        runScripts: "outside-only",
        beforeParse: (window) => {
          window.IntersectionObserver = class {
            constructor(private readonly tell: (entries: { isIntersecting: boolean; target: Element }[]) => void) {}
            observe(target: Element) {
              this.tell([{ isIntersecting: true, target }])
            }
            unobserve() {
              asked.push("seen")
            }
          } as never
          window.fetch = async (url) => {
            asked.push((url as URL).href)
            return { ok: status === 200, status, text: async () => "<title>Пръстени</title>" } as Response
          }
        },
      }
    )
    Object.defineProperty(page.window.document, "currentScript", { value: { src: "https://store.example/size-guides/embed.js" } })
    page.window.eval(EMBED_SCRIPT)
    await expect.poll(() => asked).toHaveLength(4)
    await new Promise((done) => setImmediate(done))
    return { window: page.window, asked: asked.filter((one) => one !== "seen"), frames: [...page.window.document.querySelectorAll("iframe")] }
  }

  it("puts a titled frame where a guide is", async () => {
    const { asked, frames } = await shop(200)
    expect(asked).toEqual(["https://store.example/size-guides/rings-eu?key=pk_1", "https://store.example/size-guides/product/prod_1?variant=variant_2"])
    expect(frames.map(({ title, src }) => [title, src])).toEqual(asked.map((url) => ["Пръстени", url]))
  })

  it("shows nothing where there is none", async () => {
    const { window, frames } = await shop(404)
    expect(frames).toEqual([])
    expect(window.document.body.textContent).toBe("")
  })

  it("takes heights from the frame of the store only", async () => {
    const { window, frames } = await shop(200)
    const say = (origin: string, height: number) =>
      window.dispatchEvent(
        new window.MessageEvent("message", { origin, source: frames[0].contentWindow, data: { bijou: "size-guide", height } })
      )
    say("https://evil.example", 900)
    expect(frames[0].style.height).toBe("28rem")
    say("https://store.example", 640)
    expect(frames[0].style.height).toBe("640px")
  })
})
