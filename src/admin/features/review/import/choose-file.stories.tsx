import { RouteFocusModal } from "@medusajs/dashboard/components"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { delay, http } from "msw"
import { expect, fireEvent, fn, screen, waitFor } from "storybook/test"
import { buildImportIn } from "../../../../../test/fixtures/review-import"
import { importFailures, importHandlers } from "../../../../../test/msw/review-import.handlers"
import { ChooseFile } from "./choose-file"

const recent = importHandlers(() => ({ imports: [buildImportIn.completed()] }))
const choose = async (name: string) =>
  fireEvent.change(await screen.findByTestId("drop-zone-file"), {
    target: { files: [new File(["rating,body\n5,Хубаво\n"], name, { type: "text/csv" })] },
  })

const meta = {
  title: "Review/Import/Choose file",
  component: ChooseFile,
  args: { linkTo: (id) => `/reviews/import?id=${id}`, onUploaded: fn() },
  parameters: { msw: { handlers: { import: recent } } },
  decorators: [
    (Story) => (
      <RouteFocusModal prev="/reviews">
        <RouteFocusModal.Title className="sr-only">Import reviews</RouteFocusModal.Title>
        <RouteFocusModal.Description className="sr-only">In four steps.</RouteFocusModal.Description>
        <Story />
      </RouteFocusModal>
    ),
  ],
} satisfies Meta<typeof ChooseFile>

export default meta
type Story = StoryObj<typeof meta>

export const Uploaded: Story = {
  play: async ({ args }) => {
    await choose("reviews.csv")
    await waitFor(() => expect(args.onUploaded).toHaveBeenCalledWith("brimp_2"))
  },
}
export const WrongFile: Story = {
  play: async ({ args }) => {
    await choose("reviews.xlsx")
    await expect(await screen.findByRole("alert")).toHaveTextContent("“reviews.xlsx” is neither a CSV nor a TSV file")
    await expect(args.onUploaded).not.toHaveBeenCalled()
  },
}
export const Uploading: Story = {
  parameters: {
    msw: { handlers: { import: [http.post("*/admin/reviews/imports", () => delay("infinite")), ...recent] } },
  },
  play: async ({ userEvent }) => {
    await choose("reviews.csv")
    await expect(await screen.findByRole("progressbar", { name: "Uploading reviews.csv" })).toBeInTheDocument()
    await userEvent.click(screen.getByRole("button", { name: "Cancel the upload" }))
    await expect(await screen.findByRole("button", { name: /^Drop a file here/ })).toBeInTheDocument()
  },
}
export const FirstTime: Story = { parameters: { msw: { handlers: { import: importHandlers() } } } }
export const Loading: Story = { parameters: { msw: { handlers: { import: importFailures.loading } } } }
export const Unavailable: Story = { parameters: { msw: { handlers: { import: importFailures.error } } } }
export const Bulgarian: Story = { globals: { locale: "bg", viewport: { value: "narrow" } } }
