import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, within } from "storybook/test"
import { BarChart } from "./bar-chart"

const BLUE = { bar: "fill-ui-tag-blue-icon", mark: "bg-ui-tag-blue-icon border-ui-tag-blue-icon" }
const GREY = { bar: "fill-ui-bg-component stroke-ui-fg-subtle", mark: "bg-ui-bg-component border-ui-fg-subtle" }
const DAYS = [
  { day: "3 June", opens: 12, clicks: 4 },
  { day: "4 June", opens: 30, clicks: 11 },
  { day: "5 June", opens: 0, clicks: 0 },
]

const meta = {
  title: "Components/Bar chart",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base max-w-[560px] p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const chart = (rows: typeof DAYS, looks: [typeof BLUE, typeof GREY | undefined]) => (
  <BarChart
    title="Per day"
    unfold="Show the numbers"
    rowHead="Day"
    nameOf={({ day }) => day}
    rows={rows}
    columns={[
      { key: "opens", label: "Opened", look: looks[0] },
      { key: "clicks", label: "Clicked", look: looks[1] },
    ]}
    format={String}
  />
)

/** The highest bar is as high as the drawing; all numbers are in the table. */
export const OneSeries: Story = {
  render: () => chart(DAYS, [BLUE, undefined]),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const heights = [...canvasElement.querySelectorAll("rect")].map((bar) => bar.getAttribute("height"))
    await expect(heights).toEqual(["40", "100", "0"])
    await userEvent.click(canvas.getByText("Show the numbers"))
    const table = within(canvas.getByRole("table", { name: "Per day" }))
    await expect(table.getByRole("row", { name: "4 June 30 11" })).toBeVisible()
  },
}
export const TwoSeries: Story = {
  render: () => chart(DAYS, [BLUE, GREY]),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll("rect")).toHaveLength(6)
  },
}
export const Dark: Story = { ...TwoSeries, globals: { theme: "dark", viewport: { value: "narrow" } } }
export const NothingToDraw: Story = { render: () => chart([], [BLUE, GREY]) }
