import { CheckCircleSolid } from "@medusajs/icons"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { NumberPanel } from "./number-panel"

const meta = {
  title: "Components/Number panel",
  component: NumberPanel,
  args: {
    numbers: [
      { name: "Read", value: 1204, icon: null },
      { name: "Taken", value: 1180, icon: <CheckCircleSolid aria-hidden className="text-ui-tag-green-icon" /> },
      { name: "Left out", value: 24, icon: null },
    ],
  },
} satisfies Meta<typeof NumberPanel>
export default meta
type Story = StoryObj<typeof meta>

export const Three: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1,204")).toBeVisible()
  },
}
export const FourNarrow: Story = {
  args: { numbers: ["Прочетени", "Ще се внесат", "Вече внесени", "Пропуснати"].map((name, at) => ({ name, value: at * 3100, icon: null })) },
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
}
export const Four: Story = { args: FourNarrow.args }
