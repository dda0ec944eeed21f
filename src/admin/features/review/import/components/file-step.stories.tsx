import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn } from "storybook/test"
import { buildImportIn } from "../../../../../../test/fixtures/review-import"
import { LONG_BULGARIAN } from "../../../../../../test/fixtures/review-texts"
import { ApiError } from "../../../../lib/api-error"
import { FileStep } from "./file-step"
import { RecentImports } from "./recent-imports"

const linkTo = (id: string) => `/reviews/import?id=${id}`

const meta = {
  title: "Review/Import/File step",
  component: FileStep,
  args: {
    upload: { name: "idle" },
    problem: null,
    onFiles: fn(),
    onCancel: fn(),
    recent: <RecentImports imports={[buildImportIn.completed()]} linkTo={linkTo} />,
  },
} satisfies Meta<typeof FileStep>

export default meta
type Story = StoryObj<typeof meta>

export const Idle: Story = {}
export const FirstTime: Story = { args: { recent: <RecentImports imports={[]} linkTo={linkTo} /> } }
export const Uploading: Story = {
  args: { upload: { name: "sending", filename: "judgeme-export-2025.csv", share: 0.42 } },
  play: async ({ canvas, userEvent, args }) => {
    const bar = await canvas.findByRole("progressbar", { name: "Uploading judgeme-export-2025.csv" })
    await expect(bar).toHaveAttribute("aria-valuenow", "42")
    await userEvent.click(canvas.getByRole("button", { name: "Cancel the upload" }))
    await expect(args.onCancel).toHaveBeenCalledOnce()
  },
}
export const WrongFile: Story = {
  args: { problem: "“reviews.xlsx” is neither a CSV nor a TSV file. Save it as CSV and try again." },
  play: async ({ canvas }) => {
    const zone = await canvas.findByRole("button", { name: /^Drop a file here/ })
    await expect(zone).toHaveAccessibleDescription(/neither a CSV nor a TSV file/)
  },
}
export const UploadFailed: Story = { args: { upload: { name: "failed", error: new ApiError("offline", null, null) } } }
export const UploadRefused: Story = {
  args: { upload: { name: "failed", error: new ApiError("rejected", 400, "The file is larger than 100 MB. Split it.") } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The file is larger than 100 MB. Split it.")
  },
}
export const LongBulgarianText: Story = {
  args: { upload: { name: "sending", filename: `${LONG_BULGARIAN.title}.csv`, share: 0.07 } },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
export const Dark: Story = { globals: { theme: "dark" } }
