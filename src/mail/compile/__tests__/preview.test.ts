import { JSDOM } from "jsdom"
import { expect, it } from "vitest"
import { compileData, mailOf, recipient, words } from "../../../../test/fixtures/mail"
import { compileMessage } from "../compile"
import { previewHtml } from "../preview"
import { renderFor } from "../render"

const said = "<head> @media (prefers-color-scheme:dark) $& <style>"
const html = async () => renderFor(await compileMessage(mailOf({ type: "heading", content: words(said) }), compileData()), recipient()).html
const read = (text: string) => {
  const { document } = new JSDOM(text).window
  return {
    policy: document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "",
    first: document.head.firstElementChild?.getAttribute("http-equiv"),
    css: [...document.querySelectorAll("style")].map((style) => style.textContent).join("\n"),
    title: document.querySelector("h1")?.textContent,
  }
}

it("shows the mode that was asked for, whatever the machine prefers", async () => {
  const [light, dark] = [read(previewHtml(await html(), { mode: "light", images: true })), read(previewHtml(await html(), { mode: "dark", images: true }))]
  expect(light.css).toContain("@media not all{")
  expect(light.css).toContain("{color-scheme:light;")
  expect(dark.css).toContain("@media all{")
  expect(dark.css).toContain("{color-scheme:dark;")
  expect(`${light.css}${dark.css}`).not.toContain("prefers-color-scheme")
  expect([light.title, dark.title]).toEqual([said, said])
})

it("lets nothing run or be loaded but pictures, and those only where they are wanted", async () => {
  const shown = read(previewHtml(await html(), { mode: "light", images: true }))
  expect(shown.first).toBe("Content-Security-Policy")
  expect(shown.policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; img-src/)
  expect(read(previewHtml(await html(), { mode: "light", images: false })).policy).not.toContain("img-src")
})
