import { Button } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { LONG_BULGARIAN } from "../../../test/fixtures/review-texts"
import { Panel, StepFrame, StepSection } from "./step-frame"

const meta = {
  title: "Components/Step frame",
  component: StepFrame,
  args: { heading: "Choose a file", hint: "Any CSV or TSV file works.", children: <Panel className="p-4">Content</Panel> },
} satisfies Meta<typeof StepFrame>

export default meta
type Story = StoryObj<typeof meta>

export const WithHint: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { level: 2, name: "Choose a file" })).toBeVisible()
  },
}
export const WithoutHint: Story = { args: { hint: undefined } }
export const WithSections: Story = {
  args: {
    children: (
      <>
        <StepSection title="Refused lines" hint="They are left out." action={<Button size="small">Download</Button>}>
          <Panel className="p-4">Content</Panel>
        </StepSection>
        <StepSection title="Recent imports">
          <Panel className="p-4">Content</Panel>
        </StepSection>
      </>
    ),
  },
}
export const LongBulgarianText: Story = {
  args: { heading: LONG_BULGARIAN.title, hint: LONG_BULGARIAN.body },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
export const Dark: Story = { ...WithSections, globals: { theme: "dark" } }
