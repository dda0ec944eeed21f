import type { Meta, StoryObj } from "@storybook/react-vite"
import { allowedDecisions } from "../../../../contracts/review-status"
import { CardBar } from "./card-bar"
import { DecisionBar } from "./decision-bar"
import { ReasonMenu } from "./reason-menu"

const noop = () => undefined
const meta = {
  title: "Review/Decisions",
  component: DecisionBar,
  args: {
    allowed: allowedDecisions("pending"),
    keys: { approve: ["A"], reject: ["R"], hold: ["H"], spam: ["S"] },
    onDecide: noop,
  },
} satisfies Meta<typeof DecisionBar>
export default meta
type Story = StoryObj<typeof meta>

export const Pending: Story = {}
export const Published: Story = { args: { allowed: allowedDecisions("published") } }
export const WithoutKeys: Story = { args: { keys: {} } }
export const OnAPhone: Story = {
  globals: { viewport: { value: "phone" } },
  render: (args) => <CardBar allowed={args.allowed} canDecide onDecide={noop} />,
}
const reasons = { note: "", onHighlight: noop, onNote: noop, onCommit: noop, onClose: noop }
export const Reasons: Story = {
  render: () => <ReasonMenu decision="reject" highlighted="offensive" lastUsed="offensive" {...reasons} />,
}
export const ReasonsToMend: Story = {
  render: () => <ReasonMenu decision="hold" highlighted="advertising" lastUsed={null} {...reasons} />,
}
