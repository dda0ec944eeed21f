import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig, buildReadOnlyConfig } from "../../../../../test/fixtures/core"
import { buildAssignment, buildCoverage, RINGS, SIGNET, SOLITAIRE } from "../../../../../test/fixtures/size-guide-assignments"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { assignmentFailures, assignmentHandlers, assignmentServer } from "../../../../../test/msw/size-guide-assignments"
import { guideListHandlers } from "../../../../../test/msw/size-guide-list"
import CoveragePage from "./coverage-page"

const list = guideListHandlers()
const works = assignmentServer()
const at = (search = "") => ({ router: { path: "/size-guides/coverage", initialEntries: [`/size-guides/coverage${search}`] } })
const unknown = assignmentHandlers(() => ({
  findings: [{ product: SOLITAIRE, guide: { id: RINGS.id, title: RINGS.title }, sizes: ["23.5", "XL"] }],
}))
const unsold = assignmentHandlers(() => ({ findings: [{ product: null, guide: { id: RINGS.id, title: RINGS.title }, sizes: ["10", "11"] }] }))
const many = assignmentHandlers(() => ({
  findings: Array.from({ length: 80 }, (_, index) => ({ product: { ...SIGNET, id: `prod_${index}` }, guide: null, sizes: [] })),
}))
const none = assignmentHandlers(() => ({
  assignments: [
    buildAssignment({ id: "sgas_shown" }),
    buildAssignment({
      id: "sgas_none",
      guide_id: null,
      guide_title: null,
      mode: "none",
      target: { type: "product", id: SIGNET.id },
      target_name: SIGNET.title,
    }),
  ],
  findings: [],
}))
const never = assignmentHandlers(() => ({
  coverage: buildCoverage({ run: null, products: 0, with_guide: 0, without_guide: 0, explicit_none: 0, with_unknown_sizes: 0, unsold_rows: 0 }),
}))

const meta = {
  title: "Size guide/Coverage/Page",
  component: CoveragePage,
  parameters: { ...at(), msw: { handlers: { rules: works.handlers, list } } },
} satisfies Meta<typeof CoveragePage>
export default meta
type Story = StoryObj<typeof meta>

export const NoGuide: Story = {
  play: async () => {
    await expect(await screen.findByRole("link", { name: SOLITAIRE.title })).toBeVisible()
  },
}
export const Narrow: Story = { globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } }, play: NoGuide.play }
export const UnknownSizes: Story = { parameters: { ...at("?issue=unknown_size"), msw: { handlers: { rules: unknown, list } } } }
export const UnsoldRows: Story = { parameters: { ...at("?issue=unsold_row"), msw: { handlers: { rules: unsold, list } } } }
export const Pages: Story = {
  parameters: { msw: { handlers: { rules: many, list } } },
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("size_guide_list.more") }))
    await waitFor(() => expect(screen.getAllByRole("link", { name: SIGNET.title })).toHaveLength(80))
  },
}
/** The check runs in numbers and ends. */
export const Run: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("size_guide_list.coverage_page.run") }))
    await expect(await screen.findByRole("progressbar")).toBeVisible()
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull())
  },
}
/** Products without a guide get one, after the preview. */
export const AssignSelected: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("checkbox", { name: words("size_guide_list.select", { title: SOLITAIRE.title }) }))
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_list.coverage_page.assign") }))
    await screen.findByRole("dialog", { name: words("size_guide_list.coverage_page.assign_title", { count: 1 }) })
    await expect(screen.getByRole("button", { name: words("size_guide_assign.form.save") })).toBeDisabled()
    await userEvent.click(screen.getByRole("combobox", { name: words("size_guide_assign.form.guide") }))
    await userEvent.click(await screen.findByRole("option", { name: new RegExp(RINGS.title) }))
    const ready = words("size_guide_assign.form.save_changes", { count: 3, number: "3" })
    await userEvent.click(await screen.findByRole("button", { name: ready }))
    await screen.findByText(new RegExp(words("size_guide_assign.saved", { count: 1 })))
  },
}
/** Rules without a guide are listed, deleted and put back. */
export const NoGuideRules: Story = {
  parameters: { ...at("?issue=explicit_none"), msw: { handlers: { rules: none, list } } },
  play: async ({ userEvent }) => {
    const rules = within(await screen.findByRole("region", { name: words("size_guide_list.coverage_page.none_rules") }))
    await userEvent.click(await rules.findByRole("button", { name: words("size_guide_assign.delete_named", { name: SIGNET.title }) }))
    await rules.findByText(words("size_guide_assign.deleted", { name: SIGNET.title }))
    await rules.findByText(words("size_guide_list.coverage_page.no_none_rules"))
    await userEvent.click(rules.getByRole("button", { name: words("size_guide_assign.undo") }))
    await rules.findByText(words("size_guide_assign.mode_short.none"))
  },
}
export const Explained: Story = { parameters: at("?explain=prod_1") }
export const AllGood: Story = { parameters: { msw: { handlers: { rules: assignmentHandlers(() => ({ findings: [] })), list } } } }
export const Never: Story = { parameters: { msw: { handlers: { rules: never, list } } } }
export const ReadOnly: Story = { parameters: { msw: { handlers: { core: coreHandlers(buildReadOnlyConfig()) } } } }
export const Loading: Story = { parameters: { msw: { handlers: { rules: assignmentFailures.loading, list: [] } } } }
export const Failed: Story = { parameters: { msw: { handlers: { rules: assignmentFailures.error, list: [] } } } }
export const FeatureOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { ...buildConfig().features, "size-guide": false } })) } } },
}
