import { Text } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { SettingsSection } from "./settings-section"

const meta = {
  title: "Components/Settings section",
  component: SettingsSection,
  args: { id: "some", title: "Title", hint: "A hint", children: <Text>Fields</Text> },
} satisfies Meta<typeof SettingsSection>
export default meta
type Story = StoryObj<typeof meta>

export const Section: Story = {}
