import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { PEARLS, RING } from "../../../../../test/fixtures/pictures"
import { words } from "../../../../../test/helpers/words"
import { MediaStrip } from "./media-strip"

const media = [
  { id: "brmed_1", kind: "image" as const, url: RING },
  { id: "brmed_2", kind: "image" as const, url: PEARLS },
]
const meta = {
  title: "Review/Parts/Media strip",
  component: MediaStrip,
  decorators: [(Story) => <div className="bg-ui-bg-base p-4">{Story()}</div>],
  args: { media },
} satisfies Meta<typeof MediaStrip>
export default meta
type Story = StoryObj<typeof meta>

export const Pictures: Story = {
  play: async ({ canvas }) => {
    const second = canvas.getByRole("link", { name: words("review.detail.media_open", { index: 2 }) })
    await expect(second).toHaveAttribute("target", "_blank")
  },
}
export const Video: Story = {
  args: { media: [...media, { id: "brmed_3", kind: "video", url: "https://example.com/video.mp4" }] },
}
/** As many as wrap to further lines on a phone. */
export const Many: Story = {
  globals: { viewport: { value: "narrow" } },
  args: { media: Array.from({ length: 10 }, (_, index) => ({ ...media[index % 2], id: `brmed_${index}` })) },
}
/** Nothing is drawn. */
export const None: Story = {
  args: { media: [] },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("list")).toBeNull()
  },
}
export const Bulgarian: Story = { globals: { locale: "bg" } }
