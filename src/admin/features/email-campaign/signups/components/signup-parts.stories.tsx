import type { Meta, StoryObj } from "@storybook/react-vite"
import { buildSignup, buildSignups } from "../../../../../../test/fixtures/email-signups"
import { SIGNUP_STATES } from "../../../../../contracts/email-campaign-signup-campaign"
import { SignupNumbers, SignupStatus } from "./signup-facts"
import { SignupList } from "./signup-list"
import { BannerPreview, PopupPreview } from "./signup-previews"

const meta = {
  title: "E-mail campaigns/Sign-ups/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-3xl p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const { content } = buildSignup()
const withColor = (color: string) => ({ ...content, banner: { ...content.banner, color } })

/** Words stay readable on any colour. */
export const Previews: Story = {
  render: () => (
    <div className="flex flex-col gap-y-4">
      {["#84612a", "#1f1b17", "#ffe08a", "#767676"].map((color) => (
        <BannerPreview key={color} content={withColor(color)} locale="bg" />
      ))}
      <PopupPreview content={content} locale="en" />
    </div>
  ),
}
export const PreviewsDark: Story = { ...Previews, globals: { theme: "dark", viewport: { value: "narrow" } } }
/** Every state, the one that is shown, and what each has brought. */
export const Facts: Story = {
  render: () => (
    <ul className="flex flex-col gap-y-2">
      {SIGNUP_STATES.map((state) => (
        <li key={state} className="flex flex-wrap gap-3">
          <SignupStatus state={state} shown={false} />
        </li>
      ))}
      <li className="flex flex-wrap items-center gap-3">
        <SignupStatus state="running" shown />
        <SignupNumbers codes={1} uses={0} />
      </li>
    </ul>
  ),
}
export const List: Story = { render: () => <SignupList signups={buildSignups()} /> }
