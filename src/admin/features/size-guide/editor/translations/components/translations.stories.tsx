import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fn, screen } from "storybook/test"
import { buildRingGuide, buildTerm } from "../../../../../../../test/fixtures/size-guide-admin"
import { words } from "../../../../../../../test/helpers/words"
import { followAt, unfollowAt } from "../../../../../../sizing/shared-labels"
import { setTranslation } from "../../model/parts"
import { missingFirst, translationRows } from "../translation-rows"
import { LanguageBar } from "./language-bar"
import { TranslationTable } from "./translation-table"

const terms = [buildTerm({ translations: { de: "Innendurchmesser" } })]

const German = ({ readOnly = false }: { readOnly?: boolean }) => {
  const [document, setDocument] = useState(buildRingGuide)
  const [order] = useState(() => missingFirst(translationRows(document, "de", terms)).map(({ path }) => path))
  const rows = new Map(translationRows(document, "de", terms).map((row) => [row.path, row]))
  return (
    <TranslationTable
      rows={order.flatMap((path) => rows.get(path) ?? [])}
      source="Bulgarian"
      target="German"
      locale="de"
      readOnly={readOnly}
      terms={terms}
      onFollow={(path, id) => setDocument((before) => followAt(before, new Map([[path, id]]), terms))}
      onUnfollow={(path) => setDocument((before) => unfollowAt(before, path))}
      onChange={(path, text) => setDocument((before) => setTranslation(before, "de", path, text))}
      onEnd={fn()}
    />
  )
}

const meta = {
  title: "Size guide/Editor/Translations",
  component: German,
  decorators: [(Story) => <div className="bg-ui-bg-base p-4">{Story()}</div>],
} satisfies Meta<typeof German>
export default meta
type Story = StoryObj<typeof meta>

/** Enter goes on, also out of a text of several lines; a shared term is taken with one click. */
export const Table: Story = {
  play: async ({ canvas, userEvent }) => {
    const fields = canvas.getAllByRole<HTMLInputElement>("textbox")
    await userEvent.type(fields[0], "Ringgrößen{Enter}")
    await expect(fields[1]).toHaveFocus()
    await userEvent.keyboard("Text{Enter}")
    await expect(fields[2]).toHaveFocus()
    await userEvent.keyboard("{Shift>}{Enter}{/Shift}")
    await expect(fields[1]).toHaveFocus()
    await expect(fields.map((field) => field.value).slice(0, 2)).toEqual(["Ringgrößen", "Text"])
    const take = { name: words("size_guide_part.translations.use_term", { text: "Innendurchmesser" }) }
    await userEvent.click(canvas.getByRole("button", take))
    await expect(fields.at(-1)).toHaveValue("Innendurchmesser")
    await expect(canvas.queryByRole("button", take)).toBeNull()
  },
}
/** A name follows a shared text, whose words cannot be written here, and is let go again. */
export const FollowSharedText: Story = {
  play: async ({ canvas, userEvent }) => {
    const text = "Вътрешен диаметър"
    await userEvent.click(canvas.getByRole("button", { name: words("size_guide_part.translations.follow_text", { text }) }))
    await userEvent.click(await screen.findByRole("menuitem"))
    const field = await canvas.findByDisplayValue("Innendurchmesser")
    await expect(field).toHaveAttribute("readonly")
    await expect(field).toHaveAccessibleDescription(words("size_guide_part.translations.is_shared"))
    await userEvent.click(canvas.getByRole("button", { name: words("size_guide_part.translations.unfollow_text", { text }) }))
    await expect(field).not.toHaveAttribute("readonly")
    await expect(field).toHaveValue("Innendurchmesser")
  },
}
export const FollowedNarrow: Story = { ...FollowSharedText, globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } } }
export const TableNarrow: Story = { globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } } }
export const TableReadOnly: Story = {
  args: { readOnly: true },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("button")).toBeNull()
  },
}

const bar = { onSelect: fn(), onAdd: fn(), onRemove: fn() }
export const Languages: Story = {
  render: () => (
    <LanguageBar
      languages={[
        { locale: "en", done: 12, total: 40 },
        { locale: "ro", done: 0, total: 40 },
      ]}
      current="en"
      readOnly={false}
      taken={["bg"]}
      {...bar}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(words("size_guide_part.translations.progress", { done: 12, total: 40 }))).toBeVisible()
    await userEvent.click(canvas.getByRole("button", { name: words("size_guide_part.translations.add") }))
    const field = await screen.findByRole("textbox")
    await userEvent.type(field, "bg{Enter}")
    await expect(await screen.findByRole("alert")).toHaveTextContent(words("size_guide_part.translations.add_exists"))
    await userEvent.clear(field)
    await userEvent.type(field, "PT-br{Enter}")
    await expect(bar.onAdd.mock.calls).toEqual([["pt-BR"]])
  },
}
