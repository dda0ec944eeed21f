import "./react-tools"
import { cleanup, configure } from "@testing-library/react"
import { afterEach, vi } from "vitest"

// What jsdom lacks and the components of Medusa's UI call.
class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return []
  }
}

const noMatch = (query: string): MediaQueryList => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
})

vi.stubGlobal("ResizeObserver", NoObserver)
vi.stubGlobal("IntersectionObserver", NoObserver)
window.matchMedia ??= noMatch
Element.prototype.scrollIntoView ??= () => undefined
Element.prototype.hasPointerCapture ??= () => false
Element.prototype.setPointerCapture ??= () => undefined
Element.prototype.releasePointerCapture ??= () => undefined

// What a machine under load needs seconds for is found all the same.
configure({ asyncUtilTimeout: 20_000 })

afterEach(cleanup)
