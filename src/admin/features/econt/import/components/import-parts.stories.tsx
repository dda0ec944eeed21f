import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen } from "storybook/test"
import { buildLegacyRows } from "../../../../../../test/fixtures/econt-legacy"
import { words } from "../../../../../../test/helpers/words"
import { addRows, EMPTY } from "../tally"
import { ImportFrame } from "./import-frame"
import { ImportOutcome } from "./import-outcome"
import { NotedRows } from "./noted-rows"
import { WhatIsTaken } from "./what-is-taken"

const meta = {
  title: "Econt/Import/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base max-w-[720px] p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }
const tally = addRows(EMPTY, buildLegacyRows())

export const Frame: Story = {
  render: () => (
    <RouteFocusModal prev="/econt">
      <RouteFocusModal.Title className="sr-only">{words("econt_import.title")}</RouteFocusModal.Title>
      <RouteFocusModal.Description className="sr-only">{words("econt_import.description")}</RouteFocusModal.Description>
      <ImportFrame footer={<Button size="small">{words("econt_import.stop")}</Button>}>
        <WhatIsTaken />
      </ImportFrame>
    </RouteFocusModal>
  ),
  play: async () => {
    await expect(await screen.findByRole("button", { name: words("core.close") })).toBeVisible()
  },
}
/** An order that is not there any more has no link. */
export const Rows: Story = {
  render: () => <NotedRows rows={tally.noted} />,
  play: async () => {
    await expect(screen.getByRole("link", { name: "1051604284063" })).toHaveAttribute("href", "/orders/order_01")
    await expect(screen.queryByRole("link", { name: "1051604284064" })).toBeNull()
  },
}
export const RowsNarrow: Story = { ...Rows, globals: narrow }
export const Taken: Story = { render: () => <WhatIsTaken /> }
export const Stopped: Story = {
  render: () => <ImportOutcome state={{ phase: "stopped", isDry: false, tally, total: 7, error: null }} />,
  play: async () => {
    await screen.findByRole("heading", { name: words("econt_import.stopped", { count: 4, number: "4" }) })
  },
}
export const StoppedNarrow: Story = { ...Stopped, globals: narrow }
