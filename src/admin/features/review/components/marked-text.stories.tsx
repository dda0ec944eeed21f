import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { buildLongReview, buildReview } from "../../../../../test/fixtures/review"
import { TEXTS } from "../../../../../test/fixtures/review-texts"
import { FLAGS } from "../../../../contracts/review"
import { FlagList, MarkedText } from "./marked-text"

const meta = {
  title: "Review/Parts/Marked text",
  component: MarkedText,
  decorators: [(Story) => <div className="bg-ui-bg-base txt-small max-w-xl p-4">{Story()}</div>],
  args: { text: buildReview().body },
} satisfies Meta<typeof MarkedText>
export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector("mark")).toBeNull()
  },
}
/** What our checks found is underlined as well as coloured, and says why when it is pointed at. */
export const Address: Story = {
  args: { text: TEXTS[3].body },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector("mark")).toHaveTextContent("petar.ivanov@example.bg")
  },
}
export const SearchAndPhone: Story = {
  args: { text: "Много хубав пръстен! Обадете се на 0888 123 456 или вижте https://example.com", query: "пръстен" },
  play: async ({ canvasElement }) => {
    const marked = [...canvasElement.querySelectorAll("mark")].map(({ textContent }) => textContent)
    await expect(marked).toEqual(["пръстен", "0888 123 456", "https://example.com"])
  },
}
export const LongBulgarian: Story = {
  args: { text: buildLongReview().body, query: "майка" },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
export const Dark: Story = { ...SearchAndPhone, globals: { theme: "dark" } }

export const Flags: Story = { render: () => <FlagList flags={["email", "duplicate"]} /> }
export const EveryFlagInBulgarian: Story = {
  render: () => <FlagList flags={FLAGS} />,
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
