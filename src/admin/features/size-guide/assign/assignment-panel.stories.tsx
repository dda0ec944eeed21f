import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildReadOnlyConfig } from "../../../../../test/fixtures/core"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { assignmentFailures, assignmentHandlers, assignmentServer } from "../../../../../test/msw/size-guide-assignments"
import { AssignmentPanel } from "./assignment-panel"

const works = assignmentServer()

const meta = {
  title: "Size guide/Assign/Panel",
  component: AssignmentPanel,
  args: { guideId: "bsg_1" },
  parameters: { msw: { handlers: { rules: works.handlers } } },
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-[560px] p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof AssignmentPanel>
export default meta
type Story = StoryObj<typeof meta>

export const Rules: Story = {
  play: async () => {
    await expect(await screen.findByText(words("size_guide_assign.broken"))).toBeVisible()
  },
}
export const Narrow: Story = { globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } }, play: Rules.play }

/** What would change is shown first; only then can it be saved, and it can be taken back. */
export const AddAndUndo: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("size_guide_assign.add") }))
    const save = screen.getByRole("button", { name: words("size_guide_assign.form.save") })
    await expect(save).toBeDisabled()
    const field = screen.getByRole("combobox", {
      name: words("size_guide_assign.form.search.category"),
    })
    await userEvent.type(field, "Ланци")
    await userEvent.click(await screen.findByRole("option"))
    const ready = words("size_guide_assign.form.save_changes", { count: 3, number: "3" })
    await userEvent.click(await screen.findByRole("button", { name: ready }))
    await screen.findByText(words("size_guide_assign.saved", { count: 1 }))
    await expect(works.state.current.assignments).toHaveLength(6)
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_assign.undo") }))
    await screen.findByText(words("size_guide_assign.restored"))
    await expect(works.state.current.assignments).toHaveLength(5)
  },
}
export const DeleteAndUndo: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("size_guide_assign.delete_named", { name: "Пръстени" }) }))
    await screen.findByText(words("size_guide_assign.deleted", { name: "Пръстени" }))
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_assign.undo") }))
    await screen.findByText(words("size_guide_assign.restored"))
    await waitFor(() => expect(works.state.current.assignments).toHaveLength(5))
  },
}
export const EditWithLimits: Story = {
  globals: { locale: "bg", theme: "dark" },
  play: async ({ userEvent }) => {
    const name = words("size_guide_assign.edit_named", { name: "Лято 2026" })
    await userEvent.click(await screen.findByRole("button", { name }))
    const priority = screen.getByRole("textbox", { name: words("size_guide_assign.form.priority") })
    await expect(priority).toHaveValue("10")
    await userEvent.clear(priority)
    await userEvent.type(priority, "5000")
    await expect(screen.getByText(words("size_guide_assign.form.bad_priority"))).toBeVisible()
  },
}
export const PastedSkus: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("size_guide_assign.add_skus") }))
    await userEvent.type(screen.getByRole("textbox"), "SOL-17, SOL-17 ABC-1")
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_assign.skus.read") }))
    const unknown = await screen.findByRole("list", { name: words("size_guide_assign.skus.unknown_list") })
    await expect(within(unknown).getByText("ABC-1")).toBeVisible()
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_assign.skus.use") }))
    await expect(await screen.findByRole("list", { name: words("size_guide_assign.form.targets") })).toBeVisible()
  },
}
export const Empty: Story = { parameters: { msw: { handlers: { rules: assignmentHandlers(() => ({ assignments: [] })) } } } }
export const ReadOnly: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildReadOnlyConfig()) } } },
  play: async () => {
    await screen.findByText(words("size_guide_assign.broken"))
    await expect(screen.queryByRole("button", { name: words("size_guide_assign.add") })).toBeNull()
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { rules: assignmentFailures.loading } } } }
export const Failed: Story = { parameters: { msw: { handlers: { rules: assignmentFailures.error } } } }
