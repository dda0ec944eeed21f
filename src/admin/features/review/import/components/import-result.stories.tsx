import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { buildImportIn } from "../../../../../../test/fixtures/review-import"
import { LONG_BULGARIAN } from "../../../../../../test/fixtures/review-texts"
import { ImportResult } from "./import-result"

const one = { rows_read: 1, rows_accepted: 1, rows_refused: 0, rows_imported: 1, reviews_accepted: 1, replies_accepted: 0 }

const meta = {
  title: "Review/Import/Import result",
  component: ImportResult,
  args: {
    known: buildImportIn.completed(),
    reviewsLink: "/reviews?source=woocommerce",
    anotherLink: "/reviews/import",
  },
} satisfies Meta<typeof ImportResult>

export default meta
type Story = StoryObj<typeof meta>

export const Completed: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1,150 reviews and 17 replies imported")).toBeVisible()
    await expect(canvas.getByText(/37 lines were refused\.$/)).toBeVisible()
    await expect(canvas.getByRole("link", { name: "See the imported reviews" })).toHaveAttribute(
      "href",
      "/reviews?source=woocommerce"
    )
  },
}
export const CompletedWithOneReview: Story = {
  args: { known: buildImportIn.completed(one) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1 review imported")).toBeVisible()
    await expect(canvas.queryByText(/refused/)).toBeNull()
  },
}
export const CompletedInBulgarian: Story = {
  globals: { locale: "bg" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Внесени са 1150 отзива и 17 отговора")).toBeVisible()
  },
}
export const OneReviewInBulgarian: Story = {
  args: { known: buildImportIn.completed(one) },
  globals: { locale: "bg" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Внесен е 1 отзив")).toBeVisible()
  },
}
export const Importing: Story = {
  args: { known: buildImportIn.importing() },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("progressbar")).toHaveAttribute("aria-valuenow", "51")
    await expect(canvas.getByText("600 of 1,167")).toBeVisible()
  },
}
export const Cancelled: Story = { args: { known: buildImportIn.cancelled() } }
export const LongBulgarianText: Story = {
  args: { known: buildImportIn.completed({ filename: `${LONG_BULGARIAN.title}.csv` }) },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
