import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fireEvent, fn, screen } from "storybook/test"
import { RING } from "../../../../../../test/fixtures/pictures"
import { words } from "../../../../../../test/helpers/words"
import { ColumnChecks } from "./column-checks"
import { HandleField } from "./handle-field"
import { LineField } from "./line-field"
import { MarkdownField } from "./markdown-field"
import { PictureField } from "../../../../components/picture-field"
import { ChoiceField, SwitchField } from "./setting-fields"

const Markdown = ({ readOnly = false }: { readOnly?: boolean }) => {
  const [value, setValue] = useState("Сложете пръстена върху линийка.")
  return <MarkdownField label="Text" value={value} readOnly={readOnly} onChange={setValue} onEnd={fn()} />
}

const meta = {
  title: "Size guide/Editor/Fields",
  component: Markdown,
  decorators: [(Story) => <div className="bg-ui-bg-base flex max-w-xl flex-col gap-y-6 p-4">{Story()}</div>],
} satisfies Meta<typeof Markdown>
export default meta
type Story = StoryObj<typeof meta>

/** The marks go around the selection, by button or by key. */
export const MarkdownText: Story = {
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole<HTMLTextAreaElement>("textbox")
    await userEvent.click(field)
    field.setSelectionRange(0, 7)
    await userEvent.click(canvas.getByRole("button", { name: words("size_guide_part.markdown.bold") }))
    await expect(field).toHaveValue("**Сложете** пръстена върху линийка.")
    await expect(field).toHaveFocus()
    await userEvent.keyboard("{Control>}b{/Control}")
    await expect(field).toHaveValue("Сложете пръстена върху линийка.")
  },
}
export const MarkdownReadOnly: Story = {
  args: { readOnly: true },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("button")).toBeNull()
  },
}

const Title = () => {
  const [value, setValue] = useState("Rings")
  return (
    <>
      <LineField
        label="Title"
        value={value}
        maxLength={200}
        problemOf={(text) => (text.trim() ? null : "A guide needs a title.")}
        onChange={setValue}
        onEnd={fn()}
      />
      <output>{value}</output>
    </>
  )
}
/** What is wrong is said and goes no further. */
export const Line: Story = {
  render: () => <Title />,
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole("textbox", { name: "Title" })
    await userEvent.clear(field)
    await expect(canvas.getByRole("alert")).toHaveTextContent("A guide needs a title.")
    await expect(canvas.getByRole("status")).toHaveTextContent("Rings")
    await userEvent.type(field, "Bands")
    await expect(canvas.queryByRole("alert")).toBeNull()
    await expect(canvas.getByRole("status")).toHaveTextContent("Bands")
  },
}

const onSave = fn()
export const Handle: Story = {
  render: () => <HandleField handle="prasteni" readOnly={false} isSaving={false} error={null} onSave={onSave} />,
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole("textbox")
    await userEvent.clear(field)
    await userEvent.type(field, "Халки")
    await expect(canvas.getByRole("alert")).toHaveTextContent(words("size_guide_part.settings.handle_wrong"))
    await userEvent.clear(field)
    await userEvent.type(field, "halki{Enter}")
    await expect(onSave).toHaveBeenCalledWith("halki")
  },
}

const picture = { url: RING, alt: "" }
const handlers = { onFile: fn(), onStop: fn(), onAlt: fn(), onEnd: fn(), onRemove: fn() }
/** A picture that nobody described is pointed out. */
export const Picture: Story = {
  render: () => <PictureField image={picture} upload={{ name: "idle" }} readOnly={false} {...handlers} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(words("picture.alt_missing"))).toBeVisible()
    await userEvent.type(canvas.getByRole("textbox"), "R")
    await expect(handlers.onAlt).toHaveBeenCalledWith("R")
  },
}
export const PictureDark: Story = { ...Picture, globals: { theme: "dark", locale: "bg" } }
export const PictureNone: Story = {
  render: () => <PictureField image={null} upload={{ name: "idle" }} readOnly={false} {...handlers} />,
  play: async ({ canvas, userEvent }) => {
    handlers.onFile.mockClear()
    const file = new File(["x"], "ring.png", { type: "image/png" })
    await userEvent.upload(canvas.getByTestId("picture"), file)
    await expect(handlers.onFile).toHaveBeenCalledWith(file)
  },
}
/** A file that is no picture is refused before it is sent. */
export const PictureWrongFile: Story = {
  render: PictureNone.render,
  play: async ({ canvas }) => {
    handlers.onFile.mockClear()
    const wrong = new File(["x"], "sizes.pdf", { type: "application/pdf" })
    await fireEvent.change(canvas.getByTestId("picture"), { target: { files: [wrong] } })
    await expect(canvas.getByRole("alert")).toHaveTextContent("sizes.pdf")
    await expect(handlers.onFile).not.toHaveBeenCalled()
  },
}
export const PictureUploading: Story = {
  render: () => <PictureField image={null} upload={{ name: "sending", share: 0.4 }} readOnly={false} {...handlers} />,
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole("progressbar")).toHaveAttribute("value", "0.4")
    await userEvent.click(canvas.getByRole("button"))
    await expect(handlers.onStop).toHaveBeenCalled()
  },
}
export const PictureFailed: Story = {
  render: () => (
    <PictureField image={null} upload={{ name: "failed", message: "There is no connection." }} readOnly={false} {...handlers} />
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("There is no connection.")
  },
}

const onLink = fn()
export const Columns: Story = {
  render: () => (
    <ColumnChecks
      columns={[
        { id: "one", name: "Inner diameter", table: "Rings", isLinked: true },
        { id: "two", name: "EU", table: "Rings", isLinked: false },
      ]}
      readOnly={false}
      onChange={onLink}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("checkbox", { name: /^EU/ }))
    await expect(onLink).toHaveBeenCalledWith("two", true)
  },
}
export const NoColumns: Story = { render: () => <ColumnChecks columns={[]} readOnly={false} onChange={onLink} /> }

const onChoose = fn()
const onSwitch = fn()
export const Settings: Story = {
  render: () => (
    <>
      <ChoiceField
        label="Size system shown first"
        value="eu"
        none="None"
        options={[
          { value: "eu", label: "EU" },
          { value: "us", label: "US" },
        ]}
        onChange={onChoose}
      />
      <SwitchField label="Find my size" hint="Nothing is stored." checked={false} onChange={onSwitch} />
    </>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("switch", { name: "Find my size" }))
    await expect(onSwitch).toHaveBeenCalledWith(true)
    await userEvent.click(canvas.getByRole("combobox", { name: "Size system shown first" }))
    await userEvent.click(await screen.findByRole("option", { name: "None" }))
    await expect(onChoose).toHaveBeenCalledWith(null)
  },
}
