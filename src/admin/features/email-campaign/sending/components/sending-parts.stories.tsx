import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { buildProviders } from "../../../../../../test/fixtures/email-campaigns"
import { words } from "../../../../../../test/helpers/words"
import { PROVIDER_TYPES, valuesOf } from "../provider-fields"
import { ProviderCard } from "./provider-card"
import { ProviderInputs } from "./provider-inputs"

const meta = {
  title: "E-mail campaigns/Sending/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-3xl p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

export const Cards: Story = {
  render: () => (
    <ul>
      {buildProviders().map((provider, index) => (
        <ProviderCard
          key={provider.id}
          provider={provider}
          check={index === 0 ? { ok: true, reason: null } : { ok: false, reason: "535 5.7.8 Authentication failed" }}
          isChecking={false}
          onCheck={fn()}
          onEdit={fn()}
        />
      ))}
    </ul>
  ),
  play: async () => {
    await expect(screen.getByText(words("email_sending.provider.works"))).toBeVisible()
  },
}
export const CardsNarrow: Story = { ...Cards, globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } } }
/** The fields of every kind; a login that is saved is not asked for again. */
export const Inputs: Story = {
  render: () => (
    <div className="flex flex-col gap-y-8">
      {PROVIDER_TYPES.map((type, index) => (
        <ProviderInputs key={type} type={type} values={valuesOf(type)} wrong={type === "smtp" ? ["host"] : []} hasLogin={index % 2 === 0} onChange={fn()} />
      ))}
    </div>
  ),
}
