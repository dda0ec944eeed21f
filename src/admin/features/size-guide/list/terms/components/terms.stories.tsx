import { Button } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fn, screen } from "storybook/test"
import { buildTerms, buildUsedTerm } from "../../../../../../../test/fixtures/size-guide-admin"
import { words } from "../../../../../../../test/helpers/words"
import { draftOfTerm, newTermDraft, type TermDraft } from "../draft"
import { usedLanguages } from "../languages"
import { TermForm } from "./term-form"
import { TermGuides } from "./term-guides"
import { TermList } from "./term-list"
import { TermRow } from "./term-row"

const meta = {
  title: "Size guide/List/Shared texts/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base p-3">
        <h1 className="h1-core pb-3">{words("size_guide_terms.title")}</h1>
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const nothing = () => undefined
const onDelete = fn()
const onPublish = fn()
const onSubmit = fn()
const onChange = fn()

const Written = ({ first, problem = null }: { first: TermDraft; problem?: { text: string } | null }) => {
  const [draft, setDraft] = useState(first)
  const handleChange = (next: TermDraft) => {
    onChange(next)
    setDraft(next)
  }
  return (
    <div className="flex flex-col items-start gap-y-4">
      <TermForm id="form" draft={draft} problem={problem} onChange={handleChange} onSubmit={onSubmit} />
      <Button size="small" type="submit" form="form">
        {words("core.save")}
      </Button>
    </div>
  )
}

const terms = buildTerms()
const guides = [
  { id: "bsg_1", title: "Гривни", status: "published" as const, has_changes: true },
  { id: "bsg_2", title: "Пръстени за подарък", status: "published" as const, has_changes: false },
  { id: "bsg_3", title: "Нова таблица", status: "draft" as const, has_changes: true },
]
export const List: Story = {
  render: () => (
    <TermList terms={terms} locales={usedLanguages(terms)} mayChange isBusy={false} onEdit={nothing} onDelete={onDelete} onPublish={nothing} />
  ),
  play: async ({ userEvent }) => {
    await expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(2)
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_terms.delete", { text: "Китка" }) }))
    await expect(onDelete).toHaveBeenLastCalledWith(terms[1])
  },
}
export const ListNarrow: Story = { ...List, globals: { viewport: { value: "narrow" }, locale: "bg", theme: "dark" } }
export const LongRow: Story = {
  render: () => (
    <ul>
      <TermRow
        term={buildUsedTerm({ guides, text: "Обиколка".repeat(14), how_to: { bg: "Мерете внимателно. ".repeat(30).trim() } })}
        locales={["bg", "en", "de"]}
        mayChange
        isBusy
        onEdit={nothing}
        onDelete={nothing}
        onPublish={nothing}
      />
    </ul>
  ),
  globals: { viewport: { value: "narrow" } },
}
/** Guides that follow a text: only what is published and behind is to be published again. */
export const Followed: Story = {
  render: () => <TermGuides term={buildUsedTerm({ guides })} mayChange isBusy={false} onPublish={onPublish} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_terms.guides.used", { count: 3 }) }))
    await expect(screen.getAllByRole("link")).toHaveLength(3)
    await expect(screen.getAllByText(words("size_guide_terms.guides.waiting"))).toHaveLength(1)
    const name = words("size_guide_terms.guides.publish_of", { count: 1, text: "Вътрешен диаметър" })
    await userEvent.click(screen.getByRole("button", { name }))
    await expect(onPublish).toHaveBeenCalledOnce()
  },
}
export const FollowedNarrow: Story = { ...Followed, globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } } }
export const New: Story = {
  render: () => <Written first={newTermDraft("bg")} />,
  play: async ({ userEvent }) => {
    const text = screen.getByRole("textbox", { name: words("size_guide_terms.form.text") })
    await expect(text).toHaveFocus()
    await userEvent.type(text, "Ханш")
    await userEvent.click(screen.getByRole("button", { name: words("core.save") }))
    await expect(onSubmit).toHaveBeenCalled()
    await userEvent.click(screen.getByRole("combobox", { name: words("size_guide_terms.form.kind") }))
    await userEvent.click(await screen.findByRole("option", { name: words("size_guide_terms.kind.label") }))
    await expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "label", texts: { bg: "Ханш" } }))
    await expect(screen.queryByRole("textbox", { name: words("size_guide_terms.form.how_to") })).toBeNull()
  },
}
export const MoreLanguages: Story = {
  render: () => <Written first={draftOfTerm(terms[0])} />,
  play: async ({ userEvent }) => {
    const before = screen.getAllByRole("textbox").length
    await userEvent.click(screen.getByRole("combobox", { name: words("size_guide_terms.form.add_language") }))
    await userEvent.click((await screen.findAllByRole("option"))[0])
    await expect(screen.getAllByRole("textbox")).toHaveLength(before + 2)
  },
}
export const Refused: Story = {
  render: () => (
    <Written
      first={draftOfTerm(terms[2])}
      problem={{ text: "There is a shared text with these words already. Change that one." }}
    />
  ),
  play: async () => {
    const text = screen.getByRole("textbox", { name: words("size_guide_terms.form.text") })
    await expect(text).toHaveAccessibleDescription(/already/)
    await expect(text).toBeInvalid()
  },
  globals: { viewport: { value: "narrow" }, locale: "bg" },
}
