import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn } from "storybook/test"
import { words } from "../../../test/helpers/words"
import { ApiError } from "../lib/api-error"
import { ErrorState } from "./error-state"

const meta = {
  title: "Components/Error state",
  component: ErrorState,
  decorators: [(Story) => <div className="bg-ui-bg-base">{Story()}</div>],
  args: { error: new ApiError("unavailable", 500, null), onRetry: fn() },
} satisfies Meta<typeof ErrorState>
export default meta
type Story = StoryObj<typeof meta>

export const Unavailable: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent(words("core.error.unavailable"))
    await userEvent.click(canvas.getByRole("button", { name: words("core.retry") }))
    await expect(args.onRetry).toHaveBeenCalledOnce()
  },
}
export const WithTitle: Story = { args: { title: "The reviews could not be loaded" } }
export const Offline: Story = { args: { error: new ApiError("offline", null, null) } }
export const Busy: Story = { args: { error: new ApiError("busy", 429, null) } }
export const SignedOut: Story = { args: { error: new ApiError("signed_out", 401, null) } }
/** No retry: asking again answers the same. */
export const Forbidden: Story = {
  args: { error: new ApiError("forbidden", 403, null) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent(words("core.error.forbidden"))
    await expect(canvas.queryByRole("button")).toBeNull()
  },
}
export const Missing: Story = { args: { error: new ApiError("missing", 404, null) } }
/** The server's own sentence stands instead of the standard one. */
export const ServersSentence: Story = {
  args: { error: new ApiError("duplicate", 422, "A template named \"Thanks\" exists already. Choose another name.") },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("Choose another name.")
  },
}
export const WithoutRetry: Story = { args: { onRetry: undefined } }
export const Bulgarian: Story = { globals: { locale: "bg" } }
