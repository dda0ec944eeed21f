import { describe, expect, it } from "vitest"
import { formatMarkdown } from "../markdown"

describe("formatMarkdown", () => {
  it("puts a mark around the selection and takes it away again", () => {
    const bold = formatMarkdown("a ring", [2, 6], "bold", "text")
    expect(bold).toEqual({ text: "a **ring**", selection: [4, 8] })
    expect(formatMarkdown(bold.text, bold.selection, "bold", "text")).toEqual({ text: "a ring", selection: [2, 6] })
  })
  it("makes bold text italic as well", () => {
    expect(formatMarkdown("**ring**", [2, 6], "italic", "text").text).toBe("***ring***")
  })
  it("makes a list of the selected lines, and lines of a list", () => {
    const list = formatMarkdown("one\ntwo\nthree", [1, 5], "list", "text")
    expect(list.text).toBe("- one\n- two\nthree")
    expect(formatMarkdown(list.text, [0, 10], "list", "text").text).toBe("one\ntwo\nthree")
  })
  it("makes a link and selects its address", () => {
    const { text, selection } = formatMarkdown("see ring", [4, 8], "link", "link")
    expect(text).toBe("see [ring](https://)")
    expect(text.slice(...selection)).toBe("https://")
    expect(formatMarkdown("", [0, 0], "link", "link").text).toBe("[link](https://)")
  })
})
