import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import {
  buildAnalytics,
  buildGuideList,
  buildLegacy,
  buildListItem,
  buildTemplates,
  LONG_PRODUCT,
} from "../../../../../../test/fixtures/size-guide-assignments"
import { words } from "../../../../../../test/helpers/words"
import { GUIDE_KINDS } from "../../../../../contracts/size-guide-document"
import { BulkNote } from "./bulk-note"
import { BulkRow, BULK_ACTIONS } from "./bulk-row"
import { DayChart } from "./day-chart"
import { FileButton } from "./file-button"
import { ChoicesMenu } from "./choices-menu"
import { FilterRow } from "./filter-row"
import { GuideRow } from "./guide-row"
import { GuideTable } from "./guide-table"
import { ImportOutcomes } from "./import-outcomes"
import { KindIcon } from "./kind-icon"
import { LegacyGuides } from "./legacy-guides"
import { ListHeader } from "./list-header"
import { RankedList } from "./ranked-list"
import { TemplateCard } from "./template-card"

const meta = {
  title: "Size guide/List/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const nothing = () => undefined
const onSelect = fn()
const onBulk = fn()

export const Table: Story = {
  render: () => (
    <GuideTable
      canSelect
      isStale={false}
      guides={buildGuideList()}
      selected={new Set(["bsg_2"])}
      onSelect={onSelect}
      onAction={nothing}
    />
  ),
  play: async ({ userEvent }) => {
    const [first, second] = screen.getAllByRole("link")
    first.focus()
    await userEvent.keyboard("{ArrowDown}")
    await expect(second).toHaveFocus()
    await userEvent.keyboard("x")
    await expect(onSelect).toHaveBeenLastCalledWith(["bsg_2"], false)
    await userEvent.keyboard("{ArrowUp}{ArrowUp}")
    await expect(first).toHaveFocus()
  },
}
export const TableNarrow: Story = { ...Table, globals: { viewport: { value: "narrow" }, locale: "bg", theme: "dark" } }
export const LongTitle: Story = {
  render: () => (
    <table>
      <tbody>
        <GuideRow
          guide={buildListItem({ title: LONG_PRODUCT.title, handle: "a-handle-".repeat(10) + "end", has_changes: true })}
          isSelected
          canSelect
          onSelect={nothing}
          onAction={nothing}
        />
      </tbody>
    </table>
  ),
  globals: { viewport: { value: "narrow" } },
}
export const Filters: Story = {
  render: () => (
    <FilterRow
      isNarrowed
      filter={{ q: "халки", status: ["published"], sort: "title" }}
      query="халки"
      onQuery={nothing}
      onChange={nothing}
      onClear={nothing}
    />
  ),
}
export const Choices: Story = {
  render: () => (
    <ChoicesMenu
      label="Kind"
      anyLabel="All kinds"
      options={["Rings", "Bracelets", "Necklaces"].map((label) => ({ value: label, label }))}
      value={["Rings", "Bracelets", "Necklaces"]}
      onChange={nothing}
    />
  ),
}
export const Header: Story = {
  render: () => (
    <ListHeader mayCreate onNew={nothing} onExplain={nothing} onTerms={nothing} onImport={nothing} onLegacy={nothing} onExportAll={nothing} />
  ),
}
export const Bulk: Story = {
  render: () => (
    <BulkRow count={3} actions={BULK_ACTIONS} busy={null} onAction={onBulk} onExport={nothing} onClear={nothing} />
  ),
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_list.bulk.archive") }))
    await expect(onBulk).toHaveBeenLastCalledWith("archive")
  },
}
export const BulkDone: Story = {
  render: () => (
    <BulkNote
      action="publish"
      done={2}
      isUndoing={false}
      skipped={[
        { id: "bsg_4", title: "Каишки за часовници", reason: "Таблицата е в архива." },
        { id: "bsg_5", title: "Обеци", reason: null },
      ]}
      onClose={nothing}
    />
  ),
}
export const Kinds: Story = {
  render: () => (
    <ul className="flex flex-wrap gap-3">
      {GUIDE_KINDS.map((kind) => (
        <li key={kind}>
          <KindIcon kind={kind} />
        </li>
      ))}
    </ul>
  ),
  play: async () => {
    await expect(screen.getByRole("img", { name: words("size_guides.kind.ring") })).toBeVisible()
  },
}
export const Template: Story = {
  render: () => (
    <div className="max-w-64">
      <TemplateCard template={buildTemplates()[3]} disabled={false} onUse={nothing} />
    </div>
  ),
}
export const ImportResult: Story = {
  render: () => (
    <ImportOutcomes
      title={words("size_guide_list.bundle.dry")}
      results={(["created", "replaced", "copied", "skipped", "unchanged"] as const).map((outcome) => ({
        handle: `guide-${outcome}`,
        id: null,
        outcome,
        changes: 3,
      }))}
    />
  ),
}
export const Legacy: Story = { render: () => <LegacyGuides guides={buildLegacy().guides} /> }
export const File: Story = {
  render: () => (
    <FileButton label={words("size_guide_list.create.file")} hint={words("size_guide_list.create.file_hint")} accept=".json" name="rings.json" onFile={nothing} />
  ),
}
export const Days: Story = {
  render: () => <DayChart days={buildAnalytics().days} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByText(words("size_guide_list.analytics_card.table")))
    await expect(screen.getAllByRole("rowheader")).toHaveLength(30)
  },
}
export const Ranked: Story = {
  render: () => (
    <RankedList
      title={words("size_guide_list.analytics_card.sizes")}
      lines={buildAnalytics().sizes.map(({ size, clicks }) => ({ id: size, label: size, count: clicks }))}
    />
  ),
}
export const RankedEmpty: Story = {
  render: () => <RankedList title={words("size_guide_list.analytics_card.returns")} hint={words("size_guide_list.analytics_card.returns_hint")} lines={[]} />,
}
