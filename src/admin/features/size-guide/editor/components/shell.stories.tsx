import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, within } from "storybook/test"
import { hoursAgo } from "../../../../../../test/fixtures/review"
import { words } from "../../../../../../test/helpers/words"
import { ApiError } from "../../../../lib/api-error"
import { EditorHeader } from "./editor-header"
import { KeptBanner } from "../../../../components/kept-banner"
import { KeyTable } from "./key-table"
import { NoticeStrip } from "../../../../components/notice-strip"
import { Panes } from "./panes"
import { ReadOnlyBanner } from "./read-only-banner"
import { SavedState } from "../../../../components/saved-state"

const meta = {
  title: "Size guide/Editor/Shell",
  component: EditorHeader,
  decorators: [(Story) => <div className="bg-ui-bg-base relative">{Story()}</div>],
  args: {
    title: "Размери на пръстени",
    status: "published",
    hasChanges: true,
    savedState: <SavedState state={{ name: "saved", at: hoursAgo(1) }} />,
    menu: null,
    canUndo: true,
    canRedo: false,
    readOnly: false,
    hasPreview: true,
    onPreview: fn(),
    onUndo: fn(),
    onRedo: fn(),
    onPublish: fn(),
    onClose: fn(),
  },
} satisfies Meta<typeof EditorHeader>
export default meta
type Story = StoryObj<typeof meta>

export const Header: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByText(words("size_guide_editor.changed_since"))).toBeVisible()
    await expect(canvas.getByRole("button", { name: words("size_guide_editor.redo") })).toBeDisabled()
    await userEvent.click(canvas.getByRole("button", { name: words("size_guide_editor.undo") }))
    await userEvent.click(canvas.getByRole("button", { name: words("size_guide_editor.publish") }))
    await expect(args.onUndo).toHaveBeenCalledOnce()
    await expect(args.onPublish).toHaveBeenCalledOnce()
  },
}
export const HeaderReadOnly: Story = {
  args: { readOnly: true, status: "archived" },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("button", { name: words("size_guide_editor.publish") })).toBeNull()
  },
}
export const HeaderNarrow: Story = {
  args: { title: "Таблица с размери за пръстени, халки и годежни пръстени", hasPreview: null },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}

/** Only what is wrong is announced. */
export const Saving: Story = {
  render: () => (
    <div className="flex flex-col gap-y-2 p-4">
      <SavedState state={{ name: "saved", at: null }} />
      <SavedState state={{ name: "waiting" }} />
      <SavedState state={{ name: "saving" }} />
      <SavedState state={{ name: "offline", kept: true }} />
      <SavedState state={{ name: "offline", kept: false }} />
      <SavedState state={{ name: "refused", error: new ApiError("rejected", 400, "The title is too long.") }} />
    </div>
  ),
  play: async ({ canvas }) => {
    const alerts = canvas.getAllByRole("alert").map((alert) => alert.textContent)
    await expect(alerts).toEqual([
      words("autosave.save.offline"),
      words("autosave.save.offline_lost"),
      words("autosave.save.refused_why", { reason: "The title is too long." }),
    ])
  },
}
export const SavingDark: Story = { ...Saving, globals: { theme: "dark", locale: "bg" } }

const onRestore = fn()
const onDiscard = fn()
export const Kept: Story = {
  render: () => <KeptBanner at={hoursAgo(2)} isOlder onRestore={onRestore} onDiscard={onDiscard} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(words("autosave.kept.text_newer"))).toBeVisible()
    await userEvent.click(canvas.getByRole("button", { name: words("autosave.kept.restore") }))
    await expect(onRestore).toHaveBeenCalled()
    await expect(onDiscard).not.toHaveBeenCalled()
  },
}
export const Archived: Story = {
  render: () => <ReadOnlyBanner isArchived onUnarchive={onRestore} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: words("size_guide_editor.unarchive") })).toBeEnabled()
  },
}
export const ReadOnly: Story = {
  render: () => <ReadOnlyBanner isArchived={false} onUnarchive={null} />,
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("button")).toBeNull()
  },
}

const onUndo = fn()
const onDismiss = fn()
/** The button of a notice does its work and takes the notice away. */
export const Notices: Story = {
  render: () => (
    <div className="relative h-48">
      <NoticeStrip
        notices={[
          { id: 1, text: "The server did not answer as expected.", tone: "error" },
          { id: 2, text: "“Table 2” was removed.", tone: "info", actions: [{ label: "Undo", onSelect: onUndo }] },
        ]}
        onDismiss={onDismiss}
        onHold={fn()}
      />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Undo" }))
    await expect(onUndo).toHaveBeenCalled()
    await expect(onDismiss).toHaveBeenCalledWith(2)
  },
}
export const Keys: Story = {
  render: () => <KeyTable />,
  play: async ({ canvas }) => {
    const row = canvas.getByText(words("size_guide_dialog.keys.fill")).closest("li")
    await expect(row && within(row).getAllByText(/^(Ctrl|D)$/)).toHaveLength(2)
  },
}

const panes = { parts: <p>Parts</p>, edit: <p>Middle</p>, preview: <p>Right</p>, editLabel: "Edit", onPane: fn() }
export const PanesWide: Story = {
  render: () => <Panes isWide hasPreview pane="edit" {...panes} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Parts")).toBeVisible()
    await expect(canvas.getByText("Right")).toBeVisible()
  },
}
/** The preview is made when its tab is first opened. */
export const PanesNarrow: Story = {
  render: () => <Panes isWide={false} hasPreview pane="edit" {...panes} />,
  globals: { viewport: { value: "narrow" } },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.queryByText("Right")).toBeNull()
    await userEvent.click(canvas.getByRole("tab", { name: words("size_guide_editor.pane.preview") }))
    await expect(panes.onPane).toHaveBeenCalledWith("preview")
  },
}
