import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig, buildReadOnlyConfig } from "../../../../../test/fixtures/core"
import { buildGuide, buildRingGuide, buildTerms } from "../../../../../test/fixtures/size-guide-admin"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { sizeGuideFailures, sizeGuideServer } from "../../../../../test/msw/size-guides"
import EditorPage from "./editor-page"

const standard = sizeGuideServer()
const draft = sizeGuideServer(() => ({
  guide: buildGuide({ status: "draft", published: null, revision_number: null, has_changes: true }),
  revisions: [],
}))
const empty = sizeGuideServer(() => ({
  guide: buildGuide({ document: { ...buildRingGuide(), tables: [], how_to: [], intro: "", notes: "", translations: {} } }),
}))
const archived = sizeGuideServer(() => ({ guide: buildGuide({ status: "archived" }) }))

const withTerms = sizeGuideServer(() => ({ guide: buildGuide(), terms: buildTerms() }))
const WRIST = buildTerms()[1]

const at = (search = "") => ({ router: { path: "/size-guides/:id", initialEntries: [`/size-guides/bsg_1${search}`] } })

const meta = {
  title: "Size guide/Editor/Page",
  component: EditorPage,
  parameters: { ...at(), msw: { handlers: { guides: standard.handlers } } },
} satisfies Meta<typeof EditorPage>
export default meta
type Story = StoryObj<typeof meta>

/** Works, with the mock server behind it. */
export const Table: Story = {
  play: async () => {
    await expect(await screen.findByRole("grid")).toBeVisible()
    await expect(await screen.findByTitle(words("size_guide_preview.frame"))).toBeVisible()
  },
}
export const Bulgarian: Story = { globals: { locale: "bg", theme: "dark" }, play: Table.play }
export const Narrow: Story = {
  globals: { viewport: { value: "narrow" } },
  play: async ({ userEvent }) => {
    const edit = await screen.findByRole("tab", { name: words("size_guide_editor.pane.edit") })
    await expect(edit).toHaveAttribute("aria-selected", "true")
    await userEvent.click(screen.getByRole("tab", { name: words("size_guide_editor.pane.parts") }))
    await expect(screen.getByRole("navigation")).toBeVisible()
    await userEvent.click(screen.getByRole("tab", { name: words("size_guide_editor.pane.preview") }))
    await expect(await screen.findByTitle(words("size_guide_preview.frame"))).toBeVisible()
  },
}
/** A name that is taken back is seen to be, while its field still has the focus. */
export const UndoName: Story = {
  play: async ({ userEvent }) => {
    const name = await screen.findByRole("textbox", { name: words("size_guide_editor.table.title") })
    const before = (name as HTMLInputElement).value
    await userEvent.type(name, " 2 ")
    await expect(name).toHaveValue(`${before} 2 `)
    await userEvent.keyboard("{Control>}z{/Control}")
    await expect(name).toHaveValue(before)
    await userEvent.keyboard("{Control>}y{/Control}")
    await expect(name).toHaveValue(`${before} 2 `)
    await expect(name).toHaveFocus()
  },
}
export const HowTo: Story = {
  play: async ({ userEvent }) => {
    const list = await screen.findByRole("list", { name: words("size_guide_editor.parts.how_to") })
    await userEvent.click(list.querySelectorAll("button")[0])
    await expect(await screen.findByLabelText(words("size_guide_part.how_to.body"))).toBeVisible()
  },
}
/** An instruction begins with the words of a shared text, by keyboard, and is open to be changed. */
export const HowToOfTerm: Story = {
  parameters: { msw: { handlers: { guides: withTerms.handlers } } },
  play: async ({ userEvent }) => {
    const parts = within(await screen.findByRole("navigation"))
    const before = within(parts.getByRole("list", { name: words("size_guide_editor.parts.how_to") })).getAllByRole("listitem").length
    const add = () => parts.getByRole("button", { name: words("size_guide_editor.parts.add_how_to") })
    await waitFor(() => expect(add()).toHaveAttribute("aria-haspopup", "menu"))
    add().focus()
    await userEvent.keyboard("{Enter}")
    await expect(await screen.findAllByRole("menuitem")).toHaveLength(3)
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}")
    await expect(await screen.findByLabelText(words("size_guide_part.how_to.body"))).toHaveValue(WRIST.how_to.bg)
    await waitFor(() =>
      expect(within(parts.getByRole("list", { name: words("size_guide_editor.parts.how_to") })).getAllByRole("listitem")).toHaveLength(before + 1)
    )
  },
}
export const Texts: Story = { parameters: at("?part=texts") }
export const Tools: Story = { parameters: at("?part=tools") }
export const Settings: Story = { parameters: at("?part=settings") }
export const Translations: Story = {
  parameters: at("?part=translations"),
  play: async () => {
    await expect(await screen.findByRole("table")).toBeVisible()
  },
}
export const Warnings: Story = { parameters: at("?part=warnings") }
export const Publish: Story = {
  parameters: { ...at("?open=publish"), msw: { handlers: { guides: draft.handlers } } },
  play: async () => {
    await expect(await screen.findByText(words("size_guide_dialog.publish.first"))).toBeInTheDocument()
  },
}
export const Revisions: Story = {
  parameters: at("?open=revisions"),
  play: async ({ userEvent }) => {
    const name = words("size_guide_dialog.revisions.number", { number: 1 })
    await userEvent.click(await screen.findByRole("button", { name: `${words("size_guide_dialog.revisions.compare")}: ${name}` }))
    await expect(await screen.findByText(words("size_guide_dialog.revisions.same"))).toBeInTheDocument()
  },
}
export const Changes: Story = { parameters: at("?open=changes") }
export const Import: Story = { parameters: at("?open=import") }
export const Keys: Story = { parameters: at("?open=keys") }
export const Empty: Story = { parameters: { msw: { handlers: { guides: empty.handlers } } } }
export const Archived: Story = {
  parameters: { msw: { handlers: { guides: archived.handlers } } },
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("size_guide_editor.unarchive") }))
    await waitFor(() => expect(screen.queryByText(words("size_guide_editor.archived"))).toBeNull())
  },
}
export const ReadOnly: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildReadOnlyConfig()), guides: standard.handlers } } },
  play: async () => {
    await expect(await screen.findByText(words("size_guide_editor.read_only"))).toBeVisible()
    await expect(screen.queryByRole("button", { name: words("size_guide_editor.publish") })).toBeNull()
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { guides: sizeGuideFailures.loading } } } }
export const Missing: Story = { parameters: { msw: { handlers: { guides: sizeGuideFailures.missing } } } }
export const Unavailable: Story = { parameters: { msw: { handlers: { guides: sizeGuideFailures.error } } } }
export const FeatureOff: Story = {
  parameters: {
    msw: { handlers: { core: coreHandlers(buildConfig({ features: { ...buildConfig().features, "size-guide": false } })) } },
  },
}
