import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, waitFor } from "storybook/test"
import { buildReadOnlyConfig } from "../../../../../../test/fixtures/core"
import { words } from "../../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../../test/msw/core.handlers"
import { failures } from "../../../../../../test/msw/failures"
import { termHandlers, termServer } from "../../../../../../test/msw/size-guide-terms"
import TermsDrawer from "./terms-drawer"

const onClose = fn()
const empty = termServer(() => [])
const failing = failures("*/admin/size-guides/terms")

const meta = {
  title: "Size guide/List/Shared texts/Drawer",
  component: TermsDrawer,
  args: { onClose },
  parameters: { msw: { handlers: { terms: termHandlers() } } },
} satisfies Meta<typeof TermsDrawer>
export default meta
type Story = StoryObj<typeof meta>

const button = (key: Parameters<typeof words>[0], text?: string) =>
  screen.findByRole("button", { name: words(key, text ? { text } : undefined) })

/** Narrows the list by a word of another language. */
export const Search: Story = {
  play: async ({ userEvent }) => {
    await expect(await screen.findAllByRole("listitem")).toHaveLength(3)
    await userEvent.type(screen.getByRole("searchbox"), "einheits")
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1))
    await userEvent.type(screen.getByRole("searchbox"), "!")
    await userEvent.click(await button("size_guide_terms.clear"))
    await expect(screen.getAllByRole("listitem")).toHaveLength(3)
  },
}
export const Bulgarian: Story = { globals: { locale: "bg", theme: "dark" }, play: Search.play }
export const Narrow: Story = { globals: { locale: "bg", viewport: { value: "narrow" } } }
export const DeleteWithUndo: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await button("size_guide_terms.delete", "Китка"))
    const undo = await button("size_guide_assign.undo")
    await waitFor(() => expect(undo).toHaveFocus())
    await userEvent.keyboard("{Enter}")
    const edit = await button("size_guide_terms.edit", "Китка")
    await waitFor(() => expect(edit).toHaveFocus())
  },
}
export const Empty: Story = {
  parameters: { msw: { handlers: { terms: empty.handlers } } },
  play: async ({ userEvent }) => {
    await userEvent.click(await button("size_guide_terms.usual"))
    await waitFor(() => expect(screen.getAllByRole("listitem").length).toBeGreaterThan(8))
    await expect(empty.state.current.terms.every(({ how_to }) => how_to.bg && how_to.en)).toBe(true)
  },
}
/** Asks before what was written is lost. */
export const Leaving: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await button("size_guide_terms.edit", "Китка"))
    await userEvent.type(await screen.findByRole("textbox", { name: words("size_guide_terms.form.text") }), "!")
    await userEvent.click(await button("size_guide_terms.form.back"))
    await userEvent.click(await button("size_guide_terms.form.leave_go"))
    const edit = await button("size_guide_terms.edit", "Китка")
    await waitFor(() => expect(edit).toHaveFocus())
  },
}
export const FormNarrow: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async ({ userEvent }) => {
    await userEvent.click(await button("size_guide_terms.add"))
    const text = await screen.findByRole("textbox", { name: words("size_guide_terms.form.text") })
    await waitFor(() => expect(text).toHaveFocus())
  },
}
export const ReadOnly: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildReadOnlyConfig()) } } },
  play: async () => {
    await expect(await screen.findAllByRole("listitem")).toHaveLength(3)
    await expect(screen.queryByRole("button", { name: words("size_guide_terms.add") })).toBeNull()
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { terms: failing.loading } } } }
export const Failed: Story = {
  parameters: { msw: { handlers: { terms: failing.error } } },
  play: async () => {
    await screen.findByRole("alert")
  },
}
