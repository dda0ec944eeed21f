import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { StepFrame } from "../../../../components/step-frame"
import { WizardFrame } from "./wizard-frame"

const meta = {
  title: "Review/Import/Wizard frame",
  component: WizardFrame,
  args: {
    step: "check",
    reachable: ["columns", "check"],
    onStep: fn(),
    children: <StepFrame heading="What will happen">…</StepFrame>,
    footer: <Button size="small">Import 12 reviews</Button>,
  },
  decorators: [
    (Story) => (
      <RouteFocusModal prev="/reviews">
        <RouteFocusModal.Title className="sr-only">Import reviews</RouteFocusModal.Title>
        <RouteFocusModal.Description className="sr-only">In four steps.</RouteFocusModal.Description>
        <Story />
      </RouteFocusModal>
    ),
  ],
} satisfies Meta<typeof WizardFrame>

export default meta
type Story = StoryObj<typeof meta>

export const Check: Story = {
  play: async ({ userEvent, args }) => {
    await expect(await screen.findByRole("tab", { name: "Check" })).toHaveAttribute("aria-selected", "true")
    await expect(screen.getByRole("tab", { name: "Import" })).toBeDisabled()
    await userEvent.click(screen.getByRole("tab", { name: "Columns" }))
    await expect(args.onStep).toHaveBeenCalledWith("columns")
  },
}
export const First: Story = { args: { step: "file", reachable: [] } }
export const Last: Story = { args: { step: "import", reachable: [] } }
export const WithoutFooter: Story = { args: { footer: undefined } }
export const Long: Story = {
  args: {
    children: (
      <StepFrame heading="What will happen">
        {Array.from({ length: 60 }, (_, index) => (
          <p key={index}>Line {index + 1}</p>
        ))}
      </StepFrame>
    ),
  },
}
export const BulgarianOnAPhone: Story = { globals: { locale: "bg", viewport: { value: "narrow" } } }
export const Dark: Story = { globals: { theme: "dark" } }
