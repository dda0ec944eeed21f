import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, waitFor } from "storybook/test"
import { buildContent } from "../../../../../../test/fixtures/email-composer"
import { type LooseBlock, mailDocument, mailRow, richText, words as line } from "../../../../../../test/fixtures/mail-document"
import { PRODUCTS } from "../../../../../../test/fixtures/review-texts"
import { words } from "../../../../../../test/helpers/words"
import { composerServer } from "../../../../../../test/msw/email-composer"
import type { CampaignContent } from "../../../../../contracts/email-campaign-campaign"
import { Around } from "../__tests__/around"
import { Inspector } from "./inspector"

const server = composerServer()
const onContent = fn<(content: CampaignContent) => void>()

const meta = {
  title: "E-mail campaigns/Composer/Settings",
  component: Inspector,
  parameters: { msw: { handlers: { email: server.handlers } } },
} satisfies Meta<typeof Inspector>
export default meta
type Story = StoryObj<typeof meta>

const contentOf = (block: LooseBlock) => buildContent({ documents: { bg: mailDocument([mailRow([[{ ...block, id: "part1" }]])]) } })
const of = (block: LooseBlock): Story => ({
  render: () => (
    <Around content={contentOf(block)} selected="part1" onContent={onContent}>
      <Inspector />
    </Around>
  ),
})
const said = () => JSON.stringify(onContent.mock.calls.at(-1)?.[0])

export const Mail: Story = {
  render: () => (
    <Around>
      <Inspector />
    </Around>
  ),
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("checkbox", { name: words("email_composer.theme.shop") }))
    await expect(await screen.findByRole("combobox", { name: words("email_composer.theme.corners") })).toBeVisible()
  },
}
export const MailBulgarianDark: Story = { ...Mail, globals: { locale: "bg", theme: "dark" } }
export const Text: Story = of({ type: "text", doc: richText({ type: "text", text: "Здравейте" }) })
export const Heading: Story = of({ type: "heading", content: line("Нова колекция") })
/** A picture nobody described is pointed out. */
export const Picture: Story = {
  ...of({ type: "image", url: "https://shop.example/ring.jpg", alt: "" }),
  globals: { locale: "bg" },
  play: async ({ userEvent }) => {
    await expect(screen.getByText(words("picture.alt_missing"))).toBeVisible()
    await userEvent.type(screen.getByRole("textbox", { name: words("picture.alt") }), "Пръстен")
    await waitFor(() => expect(said()).toContain("Пръстен"))
  },
}
export const Button: Story = {
  ...of({ type: "button", label: line("Към магазина"), url: "shop.bg" }),
  play: async () => {
    await expect(screen.getByText(words("email_composer.url.relative"))).toBeVisible()
  },
}
/** Products are found by their title and put in an order. */
export const Products: Story = {
  ...of({ type: "product", source: { kind: "ids", ids: [PRODUCTS[0].id] } }),
  play: async ({ userEvent }) => {
    const [first, second] = PRODUCTS
    await userEvent.type(screen.getByRole("combobox", { name: words("email_composer.product.add") }), second.title)
    await userEvent.click(await screen.findByRole("option", { name: second.title }))
    await userEvent.click(await screen.findByRole("button", { name: words("email_composer.product.up", { name: second.title }) }))
    await waitFor(() => expect(said()).toContain(`"ids":["${second.id}","${first.id}"]`))
  },
}
export const Category: Story = { ...of({ type: "product", source: { kind: "feed", feed: "category", limit: 3 } }), globals: { theme: "dark" } }
/** A code is one for all, or one for each reader. */
export const Coupon: Story = {
  ...of({ type: "coupon", title: line("Подарък"), code: { kind: "static", code: "" } }),
  play: async ({ userEvent }) => {
    await userEvent.type(screen.getByRole("textbox", { name: words("email_composer.coupon.code") }), "есен 10")
    await waitFor(() => expect(said()).toContain('"code":"ЕСЕН10"'))
  },
}
export const Reviews: Story = of({ type: "review_summary" })
export const Social: Story = {
  ...of({ type: "social", links: [{ network: "instagram", url: "https://instagram.com/zlata" }] }),
  globals: { viewport: { value: "narrow" } },
}
export const Html: Story = of({ type: "html", html: "<p>Здравей</p>" })
export const Divider: Story = of({ type: "divider" })
export const Spacer: Story = of({ type: "spacer" })
export const Saved: Story = of({ type: "saved_block", saved_block_id: "esav_1" })
/** A row is shown to those of whom its rules are true. */
export const Row: Story = {
  render: () => {
    const row = { ...mailRow([[{ type: "divider" }], [{ type: "divider" }]]), id: "rowa" }
    return (
      <Around content={buildContent({ documents: { bg: mailDocument([row]) } })} selected="rowa" onContent={onContent}>
        <Inspector />
      </Around>
    )
  },
  play: async ({ userEvent }) => {
    const add = screen.getByRole("button", { name: words("email_composer.condition.add") })
    await userEvent.click(add)
    const values = await screen.findByRole("textbox", { name: words("email_composer.condition.values") })
    await userEvent.clear(values)
    await userEvent.type(values, "bg, en")
    await waitFor(() => expect(said()).toContain('{"op":"is","fact":"language","values":["bg","en"]}'))
  },
}
export const RowBulgarian: Story = { ...Row, globals: { locale: "bg", theme: "dark" } }
export const Footer: Story = {
  render: () => (
    <Around content={contentOf({ type: "divider" })} selected="footer" readOnly>
      <Inspector />
    </Around>
  ),
}
