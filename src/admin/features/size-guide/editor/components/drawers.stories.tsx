import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fn } from "storybook/test"
import { buildRingGuide } from "../../../../../../test/fixtures/size-guide-admin"
import { words } from "../../../../../../test/helpers/words"
import { diffDocuments } from "../../../../../sizing/diff"
import { ImportForm, type ImportChoice } from "./import-form"
import { ImportResult } from "./import-result"
import { PublishForm } from "./publish-form"

const renamed = diffDocuments(buildRingGuide(), { ...buildRingGuide(), title: "Пръстени и халки" })
const warning = { id: "0", place: "Rings: row 3", text: "17.3 is out of order." }

const meta = {
  title: "Size guide/Editor/Drawers",
  component: PublishForm,
  decorators: [(Story) => <div className="bg-ui-bg-base max-w-lg p-4">{Story()}</div>],
  args: {
    revision: 2,
    changes: renamed,
    warnings: [warning],
    missing: [{ language: "English", count: 3 }],
    note: "",
    error: null,
    onNote: fn(),
  },
} satisfies Meta<typeof PublishForm>
export default meta
type Story = StoryObj<typeof meta>

export const Publish: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByText(words("size_guide_dialog.publish.changes", { count: 1, number: 2 }))).toBeVisible()
    await expect(canvas.getByText(words("size_guide_dialog.publish.missing", { language: "English", count: 3 }))).toBeVisible()
    await userEvent.type(canvas.getByRole("textbox"), "N")
    await expect(args.onNote).toHaveBeenCalledWith("N")
  },
}
export const PublishDark: Story = { globals: { theme: "dark", locale: "bg", viewport: { value: "narrow" } } }
export const PublishFirst: Story = {
  args: { revision: null, changes: null, warnings: [], missing: [] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(words("size_guide_dialog.publish.first"))).toBeVisible()
  },
}
export const PublishNothing: Story = {
  args: { changes: [], warnings: [], missing: [] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(words("size_guide_dialog.publish.nothing"))).toBeVisible()
  },
}
export const PublishWaiting: Story = { args: { changes: null } }
export const PublishFailed: Story = {
  args: { error: "Somebody else has saved this guide." },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("Somebody else has saved this guide.")
  },
}

const onFile = fn()
const Import = ({ content = "" }: { content?: string }) => {
  const [choice, setChoice] = useState<ImportChoice>({ format: "csv", content, table: null, filename: null })
  return (
    <ImportForm
      choice={choice}
      tables={[{ id: "one", name: "Rings" }]}
      error={null}
      onChange={setChoice}
      onFile={onFile}
    />
  )
}
export const ImportText: Story = {
  render: () => <Import />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("textbox"), "52;16,55")
    await expect(canvas.getByRole("textbox")).toHaveValue("52;16,55")
    await userEvent.upload(canvas.getByTestId("size-guide-import-file"), new File(["52"], "rings.csv", { type: "text/csv" }))
    await expect(onFile).toHaveBeenCalledOnce()
  },
}
export const ImportTooLong: Story = {
  render: () => <Import content={"1".repeat(1_000_001)} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toBeVisible()
  },
}
export const ImportDifferences: Story = {
  render: () => <ImportResult changes={renamed} problems={[{ line: 3, message: "A cell is not a number." }]} />,
  play: async ({ canvas }) => {
    await expect(
      canvas.getByText(words("size_guide_dialog.import.line", { line: 3, message: "A cell is not a number." }))
    ).toBeVisible()
  },
}
export const ImportNothing: Story = {
  render: () => <ImportResult changes={[]} problems={[]} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText(words("size_guide_dialog.import.nothing"))).toBeVisible()
  },
}
