import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { words } from "../../../test/helpers/words"
import { FeatureOff } from "./feature-off"

const meta = { title: "Components/Feature off", component: FeatureOff } satisfies Meta<typeof FeatureOff>
export default meta
type Story = StoryObj<typeof meta>

export const SwitchedOff: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading")).toHaveTextContent(words("core.feature_off.title"))
    await expect(canvas.getByText(words("core.feature_off.hint"))).toBeVisible()
  },
}
export const Bulgarian: Story = { globals: { locale: "bg", viewport: { value: "narrow" } } }
export const Dark: Story = { globals: { theme: "dark" } }
