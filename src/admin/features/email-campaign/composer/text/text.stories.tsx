import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, screen, waitFor } from "storybook/test"
import { words } from "../../../../../../test/helpers/words"
import { type Line, richTextSchema, type RichText } from "../../../../../contracts/email-campaign-text"
import LineEditor from "./line-editor"
import RichEditor from "./rich-editor"

const START: RichText = {
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "Здравейте, " }, { type: "field", attrs: { name: "first_name", fallback: "приятелю" } }] },
    { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "сребро" }] }] }] },
  ],
}

let written: RichText = START
let writtenLine: Line = []

const Rich = () => {
  const [doc, setDoc] = useState(START)
  const take = (next: RichText) => {
    const isRight = richTextSchema.safeParse(next).success
    if (isRight) {
      written = next
      setDoc(next)
    }
    return isRight
  }
  return (
    <div className="bg-ui-bg-base flex max-w-sm flex-col gap-y-4 p-4">
      <RichEditor label="Text" value={doc} readOnly={false} onChange={take} onEnd={() => undefined} />
      <button type="button" onClick={() => setDoc(START)}>
        Back to the start
      </button>
    </div>
  )
}

const meta = { title: "E-mail campaigns/Composer/Text", component: Rich } satisfies Meta<typeof Rich>
export default meta
type Story = StoryObj<typeof meta>

/** What is written is of the contract's shape, and a value that comes from elsewhere is shown. */
export const Written: Story = {
  play: async ({ userEvent }) => {
    const field = await screen.findByRole("textbox", { name: "Text" })
    await userEvent.click(field)
    await userEvent.click(screen.getByRole("button", { name: words("email_composer.text.bold") }))
    await userEvent.keyboard("Ново!")
    await waitFor(() => expect(JSON.stringify(written)).toContain('{"type":"text","text":"Ново!","marks":[{"type":"bold"}]}'))
    await expect(richTextSchema.parse(written)).toEqual(written)
    await userEvent.click(screen.getByRole("button", { name: "Back to the start" }))
    await waitFor(() => expect(field).not.toHaveTextContent("Ново!"))
  },
}
/** A link needs an address a mail may lead to. */
export const Linked: Story = {
  play: async ({ userEvent }) => {
    const field = await screen.findByRole("textbox", { name: "Text" })
    await userEvent.click(field)
    await userEvent.keyboard("{Control>}a{/Control}")
    await userEvent.click(screen.getByRole("button", { name: words("email_composer.text.link") }))
    const address = await screen.findByRole("textbox", { name: words("email_composer.text.link_to") })
    await userEvent.type(address, "javascript:alert(1){Enter}")
    await expect(screen.getByText(words("email_composer.url.unsafe"))).toBeVisible()
    await userEvent.clear(address)
    await userEvent.type(address, "https://shop.example/{Enter}")
    await waitFor(() => expect(JSON.stringify(written)).toContain('{"type":"link","attrs":{"href":"https://shop.example/"}}'))
  },
}
export const Dark: Story = { globals: { theme: "dark", locale: "bg", viewport: { value: "narrow" } } }

const OneLine = () => {
  const [line, setLine] = useState<Line>([{ type: "text", text: "За вас" }])
  return (
    <div className="bg-ui-bg-base max-w-sm p-4">
      <LineEditor
        label="Subject"
        value={line}
        readOnly={false}
        onEnd={() => undefined}
        onChange={(next) => {
          writtenLine = next
          setLine(next)
          return true
        }}
      />
    </div>
  )
}

/** A merge field is put in from a menu and says what stands instead of it. */
export const LineWithField: Story = {
  render: () => <OneLine />,
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("textbox", { name: "Subject" }))
    await userEvent.click(screen.getByRole("button", { name: words("email_composer.text.field") }))
    await userEvent.click(await screen.findByRole("menuitem", { name: words("email_checks.words.first_name") }))
    await waitFor(() => expect(writtenLine).toContainEqual({ type: "field", attrs: { name: "first_name", fallback: "" } }))
  },
}
