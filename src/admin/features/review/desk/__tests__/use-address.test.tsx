import { act, renderHook } from "@testing-library/react"
import { useState, type PropsWithChildren } from "react"
import { Router, type Navigator, type To } from "react-router-dom"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { useAddress } from "../use-address"

const noop = () => undefined

/** A browser whose address changes when the test says so. */
const openSlowly = () => {
  const asked: string[] = []
  let go: (search: string) => void = noop
  const note = (to: To) => void asked.push(typeof to === "string" ? to : (to.search ?? ""))
  const navigator: Navigator = { createHref: String, go: noop, push: note, replace: note }
  const Browser = ({ children }: PropsWithChildren) => {
    const [search, setSearch] = useState("?review=a")
    go = setSearch
    return (
      <Router location={{ pathname: "/reviews", search }} navigator={navigator}>
        {children}
      </Router>
    )
  }
  const { result } = renderHook(useAddress, { wrapper: Browser })
  const open = (id: string) => {
    act(() => result.current.setActiveId(id))
    act(() => void vi.runOnlyPendingTimers())
  }
  return { asked, open, arrive: (search: string) => act(() => go(search)), activeId: () => result.current.activeId }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it("an address that comes late does not take the moderator back to the review before", () => {
  const { asked, open, arrive, activeId } = openSlowly()
  open("b")
  open("c")
  expect(asked.map((search) => new URLSearchParams(search).get("review"))).toEqual(["b", "c"])
  arrive("?review=b")
  expect(activeId()).toBe("c")
  arrive("?review=c")
  expect(activeId()).toBe("c")
  arrive("?review=z")
  expect(activeId()).toBe("z")
})
