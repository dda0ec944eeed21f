import { Button } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fn, screen } from "storybook/test"
import { buildTerm, buildTerms } from "../../../../../../../test/fixtures/size-guide-admin"
import { words } from "../../../../../../../test/helpers/words"
import { draftOfTerm, newTermDraft, type TermDraft } from "../draft"
import { usedLanguages } from "../languages"
import { TermForm } from "./term-form"
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
export const List: Story = {
  render: () => (
    <TermList terms={terms} locales={usedLanguages(terms)} mayChange isBusy={false} onEdit={nothing} onDelete={onDelete} />
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
        term={buildTerm({ text: "Обиколка".repeat(14), how_to: { bg: "Мерете внимателно. ".repeat(30).trim() } })}
        locales={["bg", "en", "de"]}
        mayChange
        isBusy
        onEdit={nothing}
        onDelete={nothing}
      />
    </ul>
  ),
  globals: { viewport: { value: "narrow" } },
}
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
