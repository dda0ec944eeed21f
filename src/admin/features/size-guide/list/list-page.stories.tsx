import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig, buildReadOnlyConfig } from "../../../../../test/fixtures/core"
import { buildManyGuides, buildUnusedAnalytics } from "../../../../../test/fixtures/size-guide-assignments"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { assignmentFailures, assignmentHandlers } from "../../../../../test/msw/size-guide-assignments"
import { guideListHandlers, guideListServer } from "../../../../../test/msw/size-guide-list"
import ListPage from "./list-page"

const rules = assignmentHandlers()
const at = (search = "") => ({ router: { path: "/size-guides", initialEntries: [`/size-guides${search}`] } })
const empty = guideListServer(() => ({ guides: [] }))

const meta = {
  title: "Size guide/List/Page",
  component: ListPage,
  parameters: { ...at(), msw: { handlers: { list: guideListHandlers(), rules } } },
} satisfies Meta<typeof ListPage>
export default meta
type Story = StoryObj<typeof meta>

const rows = () => screen.findAllByRole("rowheader")

export const Guides: Story = {
  play: async () => {
    await expect(await rows()).toHaveLength(4)
  },
}
export const Bulgarian: Story = { globals: { locale: "bg", theme: "dark" }, play: Guides.play }
export const Narrow: Story = { globals: { locale: "bg", viewport: { value: "narrow" } }, play: Guides.play }
export const Filtered: Story = {
  parameters: at("?status=archived"),
  play: async () => {
    await expect(await rows()).toHaveLength(1)
  },
}
/** Several statuses at once; the menu stays open between them. */
export const TwoStatuses: Story = {
  play: async ({ userEvent }) => {
    await rows()
    const status = words("size_guide_list.filter.status")
    await userEvent.click(screen.getByRole("button", { name: `${status}: ${words("size_guide_list.filter.any_status")}` }))
    await userEvent.click(await screen.findByRole("menuitemcheckbox", { name: words("size_guides.status.draft") }))
    await userEvent.click(screen.getByRole("menuitemcheckbox", { name: words("size_guides.status.archived") }))
    await userEvent.keyboard("{Escape}")
    const both = `${words("size_guides.status.draft")}, ${words("size_guides.status.archived")}`
    await screen.findByRole("button", { name: `${status}: ${both}` })
    await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(2))
  },
}
export const NoMatch: Story = {
  parameters: at("?q=nothing"),
  play: async ({ userEvent }) => {
    await screen.findByText(words("size_guide_list.none_match"))
    await userEvent.click(screen.getAllByRole("button", { name: words("size_guide_list.filter.clear") })[0])
    await expect(await rows()).toHaveLength(4)
  },
}
export const Pages: Story = {
  parameters: { msw: { handlers: { list: guideListHandlers(() => ({ guides: buildManyGuides(70) })), rules } } },
  play: async ({ userEvent }) => {
    await expect(await rows()).toHaveLength(50)
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_list.more") }))
    await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(70))
  },
}
/** Archives two guides and takes it back. */
export const BulkWithUndo: Story = {
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.click(screen.getByRole("checkbox", { name: words("size_guide_list.select_all") }))
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_list.bulk.archive") }))
    await screen.findByText(words("size_guide_list.bulk.done_archive", { count: 4 }))
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_assign.undo") }))
    await screen.findByText(words("size_guide_list.bulk.done_restore", { count: 4 }))
  },
}
export const BulkSkips: Story = {
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.click(screen.getByRole("checkbox", { name: words("size_guide_list.select_all") }))
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_list.bulk.publish") }))
    const skipped = await screen.findByRole("list", { name: words("size_guide_list.bulk.skipped_list") })
    await expect(within(skipped).getAllByRole("listitem")).toHaveLength(1)
  },
}
/** Nothing yet: the templates; one click makes a guide. */
export const FirstRun: Story = {
  parameters: { msw: { handlers: { list: empty.handlers, rules } } },
  play: async ({ userEvent }) => {
    const use = await screen.findByRole("button", { name: "Гривни" })
    await userEvent.click(use)
    await waitFor(() => expect(empty.state.current.created).toHaveLength(1))
  },
}
export const NewFromTemplate: Story = {
  play: async ({ userEvent }) => {
    await rows()
    await userEvent.keyboard("n")
    const dialog = await screen.findByRole("dialog", { name: words("size_guide_list.create.title") })
    await expect(await within(dialog).findAllByRole("listitem")).toHaveLength(8)
    await userEvent.type(within(dialog).getByRole("searchbox"), "Дрехи")
    await waitFor(() => expect(within(dialog).getAllByRole("listitem")).toHaveLength(2))
  },
}
export const NewNarrow: Story = { parameters: at("?new="), globals: { viewport: { value: "narrow" }, theme: "dark" } }
export const Import: Story = { parameters: at("?import=") }
export const Legacy: Story = {
  parameters: at("?legacy="),
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("size_guide_list.legacy_dialog.run", { count: 2 }) }))
    await screen.findByText(words("size_guide_list.legacy_dialog.done", { count: 2 }))
  },
}
export const LegacyMissing: Story = {
  parameters: {
    ...at("?legacy="),
    msw: { handlers: { list: guideListHandlers(() => ({ legacy: () => ({ found: false, guides: [] }) })), rules } },
  },
}
export const Assignments: Story = { parameters: at("?assign=bsg_1") }
export const Analytics: Story = { parameters: at("?analytics=bsg_1") }
export const AnalyticsUnused: Story = {
  parameters: {
    ...at("?analytics=bsg_1"),
    msw: { handlers: { list: guideListHandlers(() => ({ analytics: buildUnusedAnalytics() })), rules } },
  },
}
export const Explain: Story = { parameters: at("?explain=prod_1") }
export const ExplainChoose: Story = {
  parameters: at("?explain="),
  play: async ({ userEvent }) => {
    const field = await screen.findByRole("combobox", { name: words("size_guide_assign.explain.search") })
    await userEvent.type(field, "печат")
    await userEvent.click(await screen.findByRole("option"))
    await screen.findByRole("list", { name: words("size_guide_assign.explain.candidates") })
  },
}
export const ReadOnly: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildReadOnlyConfig()) } } },
  play: async () => {
    await rows()
    await expect(screen.queryByRole("checkbox")).toBeNull()
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { list: assignmentFailures.loading, rules: [] } } } }
export const Failed: Story = {
  parameters: { msw: { handlers: { list: assignmentFailures.error, rules: [] } } },
  play: async () => {
    await screen.findByRole("alert")
  },
}
export const FeatureOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { ...buildConfig().features, "size-guide": false } })) } } },
}
