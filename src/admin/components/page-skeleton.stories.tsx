import type { Meta, StoryObj } from "@storybook/react-vite"
import { PageSkeleton } from "./page-skeleton"

const meta = { title: "Components/Page skeleton", component: PageSkeleton } satisfies Meta<typeof PageSkeleton>
export default meta
type Story = StoryObj<typeof meta>

export const Loading: Story = {}
export const Narrow: Story = { globals: { viewport: { value: "narrow" } } }
export const Dark: Story = { globals: { theme: "dark" } }
