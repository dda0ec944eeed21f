import { Skeleton, Text } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn } from "storybook/test"
import { buildTemplate } from "../../../test/fixtures/review"
import { words } from "../../../test/helpers/words"
import { ApiError } from "../lib/api-error"
import { EmptyState } from "./empty-state"
import { QueryState } from "./query-state"

const names = [buildTemplate().name, "Извинение за забавяне"]
const answered = { data: names, isError: false, error: null, refetch: fn() }
const waiting = { ...answered, data: undefined }
const failed = { ...waiting, isError: true, error: new ApiError("unavailable", 503, null) }

const meta = {
  title: "Components/Query state",
  component: QueryState<string[]>,
  decorators: [(Story) => <div className="bg-ui-bg-base p-6">{Story()}</div>],
  args: {
    query: answered,
    pending: <Skeleton className="h-10 w-full" />,
    isEmpty: (found) => found.length === 0,
    empty: <EmptyState title={"Nothing here"} />,
    children: (found) => (
      <ul>
        {found.map((name) => (
          <li key={name} className="txt-small">
            {name}
          </li>
        ))}
      </ul>
    ),
  },
} satisfies Meta<typeof QueryState<string[]>>
export default meta
type Story = StoryObj<typeof meta>

export const Data: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(2)
  },
}
export const Pending: Story = { args: { query: waiting } }
export const Empty: Story = {
  args: { query: { ...answered, data: [] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Nothing here" })).toBeVisible()
  },
}
export const Failed: Story = {
  args: { query: failed },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: words("core.retry") }))
    await expect(args.query.refetch).toHaveBeenCalled()
  },
}
/** A refresh that fails takes nothing away that is already on the screen. */
export const FailedRefresh: Story = {
  args: { query: { ...failed, data: names } },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(2)
    await expect(canvas.queryByRole("alert")).toBeNull()
  },
}
/** Without a connection the answer to another question is not shown as if it were this one's, and nothing waits for ever. */
export const WithoutConnection: Story = {
  args: { query: { ...answered, isPlaceholderData: true, fetchStatus: "paused" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(words("core.error.offline"))).toBeVisible()
    await expect(canvas.queryByRole("listitem")).toBeNull()
  },
}
export const WithoutConnectionFromTheStart: Story = {
  args: { query: { ...waiting, fetchStatus: "paused" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(words("core.error.offline"))).toBeVisible()
  },
}
/** What belongs to the question stays, also when it cannot be asked again. */
export const KeptWithoutConnection: Story = {
  args: { query: { ...answered, fetchStatus: "paused" } },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(2)
  },
}
export const ErrorOfItsOwn: Story = {
  args: { query: failed, renderError: (error) => <Text size="small">Not available ({error.kind})</Text> },
}
export const Bulgarian: Story = { args: { query: failed }, globals: { locale: "bg" } }
