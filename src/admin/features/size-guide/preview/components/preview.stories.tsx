import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fn, screen, waitFor } from "storybook/test"
import { previewGuideBody } from "../../../../../contracts/size-guide"
import { previewGuide } from "../../../../../sizing/render/preview"
import { RING_DOCUMENT } from "../../../../../../test/fixtures/size-guides"
import { words } from "../../../../../../test/helpers/words"
import { PreviewFrame } from "./preview-frame"
import { PreviewSwitches } from "./preview-switches"

const draft = previewGuideBody.parse({ document: RING_DOCUMENT, locale: "bg" })
const page = previewGuide({ id: "szg_1", handle: "rings", revision: 1 }, draft, []).html
const TITLE = "size_guide_preview.frame"

const meta = {
  title: "Size guide/Editor/Preview",
  component: PreviewFrame,
  decorators: [(Story) => <div className="bg-ui-bg-base flex h-[640px] max-w-sm flex-col">{Story()}</div>],
  args: { html: page, width: "phone" },
} satisfies Meta<typeof PreviewFrame>
export default meta
type Story = StoryObj<typeof meta>

/** The frame runs its own script and reaches nothing of the dashboard. */
export const Phone: Story = {
  play: async ({ canvas }) => {
    const frame = await canvas.findByTitle<HTMLIFrameElement>(words(TITLE))
    await expect(frame).toHaveAttribute("sandbox", "allow-scripts")
    await expect(frame.contentDocument).toBeNull()
    await expect(frame.clientWidth).toBe(360)
  },
}
/** A wide screen is made smaller, not narrower. */
export const Desktop: Story = {
  args: { width: "desktop" },
  play: async ({ canvas }) => {
    const frame = await canvas.findByTitle<HTMLIFrameElement>(words(TITLE))
    await expect(frame.clientWidth).toBe(1200)
    await waitFor(() => expect(frame.getBoundingClientRect().width).toBeLessThan(400))
  },
}
export const Failed: Story = {
  args: { html: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(words("size_guide_preview.failed"))).toBeVisible()
  },
}

const Retyped = () => {
  const [html, setHtml] = useState(page)
  return (
    <>
      <button type="button" onClick={() => setHtml(page.replace("<main>", "<main><p>New</p>"))}>
        Type
      </button>
      <PreviewFrame html={html} width="tablet" />
    </>
  )
}
/** A new page takes the place of the old one when it has loaded; then there is one frame again. */
export const Updated: Story = {
  render: () => <Retyped />,
  play: async ({ canvas, userEvent }) => {
    const before = await canvas.findByTitle(words(TITLE))
    await userEvent.click(canvas.getByRole("button", { name: "Type" }))
    await waitFor(() => expect(before).not.toBeInTheDocument())
    await expect(canvas.getAllByTitle(words(TITLE))).toHaveLength(1)
  },
}

const onChange = fn()
const choice = { width: "phone", locale: null, unit: null, system: null, row: null } as const
export const Switches: Story = {
  render: () => (
    <PreviewSwitches
      choice={choice}
      units={["mm", "in"]}
      systems={["iso", "us"]}
      locales={["bg", "en"]}
      locale="bg"
      rows={[{ id: "one", name: "52" }]}
      onChange={onChange}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: words("size_guide_preview.tablet") }))
    await expect(onChange).toHaveBeenLastCalledWith({ ...choice, width: "tablet" })
    await userEvent.click(canvas.getByRole("combobox", { name: words("size_guide_preview.unit") }))
    await userEvent.click(await screen.findByRole("option", { name: "in" }))
    await expect(onChange).toHaveBeenLastCalledWith({ ...choice, unit: "in" })
  },
}
export const SwitchesBulgarian: Story = {
  render: Switches.render,
  globals: { locale: "bg", theme: "dark" },
}
