import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fn, screen, waitFor } from "storybook/test"
import { COLLEAGUE, hoursAgo } from "../../../../../../test/fixtures/review"
import { buildRevision, buildRingGuide } from "../../../../../../test/fixtures/size-guide-admin"
import { words } from "../../../../../../test/helpers/words"
import type { DocumentChange } from "../../../../../contracts/size-guide-history"
import { diffDocuments } from "../../../../../sizing/diff"
import { ChangeList } from "./change-list"
import { ChangeLog } from "./change-log"
import { ClashList } from "./clash-list"
import { PartLink } from "./part-link"
import { PartList } from "./part-list"
import { RevisionList } from "./revision-list"
import { WarningRows } from "./warning-rows"

const changed = () => {
  const document = buildRingGuide()
  const [table] = document.tables
  const [, diameter] = table.columns
  table.rows[2].cells[diameter.id] = { v: "14,7" }
  table.rows.pop()
  document.title = "Пръстени и халки"
  document.tools.screen_sizer = !document.tools.screen_sizer
  document.translations.en.title = "Rings"
  return diffDocuments(buildRingGuide(), document)
}

const meta = {
  title: "Size guide/Editor/Lists",
  component: PartList,
  decorators: [(Story) => <div className="bg-ui-bg-base max-w-xl p-4">{Story()}</div>],
  args: {
    label: "Tables",
    items: [
      { id: "one", name: "Rings", mark: "⚠ 2" },
      { id: "two", name: "Bands" },
      { id: "three", name: "A very long name of a table that does not fit into the pane of parts" },
    ],
    currentId: "one",
    readOnly: false,
    onSelect: fn(),
    onMove: fn(),
    onDuplicate: fn(),
    onRemove: fn(),
  },
} satisfies Meta<typeof PartList>
export default meta
type Story = StoryObj<typeof meta>

/** Alt and an arrow move a part, and the menu does too. */
export const Parts: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const second = canvas.getByRole("button", { name: "Bands" })
    await userEvent.click(second)
    await expect(args.onSelect).toHaveBeenCalledWith("two")
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}")
    await expect(args.onMove).toHaveBeenLastCalledWith("two", 0)
    await userEvent.click(canvas.getByRole("button", { name: words("size_guide_editor.parts.actions", { name: "Bands" }) }))
    await userEvent.click(await screen.findByRole("menuitem", { name: words("size_guide_editor.parts.move_down") }))
    await expect(args.onMove).toHaveBeenLastCalledWith("two", 2)
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull())
  },
}
export const PartsReadOnly: Story = {
  args: { readOnly: true },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("button")).toHaveLength(3)
  },
}
const onSelect = fn()
export const Link: Story = {
  render: () => <PartLink name="Languages" icon={null} mark="12 of 40" isCurrent onSelect={onSelect} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: /Languages/, current: true }))
    await expect(onSelect).toHaveBeenCalled()
  },
}

export const Changes: Story = {
  render: () => <ChangeList changes={changed()} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText("14,7")).toBeVisible()
    await expect(canvas.getByText(/Пръстени и халки/)).toBeVisible()
  },
}
export const ChangesBulgarian: Story = { ...Changes, globals: { locale: "bg", theme: "dark" } }
const many: DocumentChange[] = Array.from({ length: 45 }, (_, index) => ({
  kind: "changed",
  part: "cell",
  path: `cell.row${index}.col`,
  table: "Rings",
  row: String(index),
  column: "Diameter",
  before: "1",
  after: "2",
}))
export const ManyChanges: Story = {
  render: () => <ChangeList changes={many} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(30)
    await userEvent.click(canvas.getByRole("button", { name: words("size_guide_dialog.diff.more", { count: 15 }) }))
    await expect(canvas.getAllByRole("listitem")).toHaveLength(45)
  },
}
export const Log: Story = {
  render: () => (
    <ChangeLog
      entries={[
        { version: 8, at: hoursAgo(1), by: COLLEAGUE, changes: changed(), more: 12 },
        { version: 7, at: hoursAgo(50), by: null, changes: changed().slice(0, 1), more: 0 },
      ]}
    />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(COLLEAGUE.name)).toBeVisible()
    await expect(canvas.getByText(words("size_guide_dialog.changes.more", { count: 12 }))).toBeVisible()
  },
}

const onRestore = fn()
export const Revisions: Story = {
  render: () => (
    <RevisionList
      revisions={[buildRevision(2), buildRevision(1)]}
      current={2}
      readOnly={false}
      onCompare={fn()}
      onRestore={onRestore}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getAllByText(words("size_guide_dialog.revisions.current"))).toHaveLength(1)
    const label = `${words("size_guide_dialog.revisions.restore")}: ${words("size_guide_dialog.revisions.number", { number: 1 })}`
    await userEvent.click(canvas.getByRole("button", { name: label }))
    await expect(onRestore).toHaveBeenCalledWith(1)
  },
}

const clash: DocumentChange = {
  kind: "changed",
  part: "cell",
  path: "cell.row1.col1",
  table: "Пръстени",
  row: "52",
  column: "Вътрешен диаметър",
  before: "16,55",
  after: "16,6",
}
const clashes = [clash, { ...clash, kind: "removed" as const, part: "row" as const, path: "row.row2", column: null, before: "53 · 16,87", after: null }]
const Choosing = () => {
  const [sides, setSides] = useState<("mine" | "theirs" | null)[]>([null, null])
  return (
    <ClashList
      clashes={clashes}
      sides={sides}
      onChoose={(index, side) => setSides(sides.map((old, at) => (at === index ? side : old)))}
    />
  )
}
export const Clashes: Story = {
  render: () => <Choosing />,
  play: async ({ canvas, userEvent }) => {
    const theirs = canvas.getByRole("radio", { name: new RegExp("16,55") })
    await userEvent.click(theirs)
    await expect(theirs).toBeChecked()
    await expect(canvas.getByRole("radio", { name: new RegExp("16,6$") })).not.toBeChecked()
    await expect(canvas.getByRole("radio", { name: new RegExp(words("size_guide_dialog.diff.removed")) })).toBeEnabled()
  },
}
export const ClashesNarrow: Story = { ...Clashes, globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } } }

const onGo = fn()
const warnings = [
  { id: "0", place: "Rings: row 3, column “Diameter”", text: "17.3 is out of order." },
  { id: "1", place: "Rings: row 9", text: "The size has no name." },
]
export const Warnings: Story = {
  render: () => <WarningRows rows={warnings} onGo={onGo} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: /has no name/ }))
    await expect(onGo).toHaveBeenCalledWith("1")
  },
}
export const WarningsToRead: Story = {
  render: () => <WarningRows rows={warnings} />,
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("button")).toBeNull()
  },
}
