import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor } from "storybook/test"
import { buildConfig, buildReadOnlyConfig } from "../../../../../test/fixtures/core"
import {
  buildAssignment,
  buildFor,
  buildResolved,
  CHAINS,
  LONG_PRODUCT,
  RINGS,
} from "../../../../../test/fixtures/size-guide-assignments"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { assignmentFailures, assignmentHandlers, assignmentServer } from "../../../../../test/msw/size-guide-assignments"
import type { GuideFor } from "../../../../contracts/size-guide-assignment"
import { GuideSelector } from "./guide-selector"
import { OtherRules } from "./other-rules"
import ProductWidget from "./product-widget"
import { ShownGuide } from "./shown-guide"
import TargetWidget from "./target-widget"
import { WidgetFrame, WidgetFrameSkeleton } from "./widget-frame"

const of = (guideFor: GuideFor) => ({ msw: { handlers: { rules: assignmentHandlers(() => ({ guideFor })) } } })
const works = assignmentServer(() => ({
  assignments: [],
  guideFor: buildFor({ assignments: [buildAssignment()] }),
}))

const meta = {
  title: "Size guide/Widgets",
  component: ProductWidget,
  args: { productId: "prod_1" },
  parameters: of(buildFor({ resolved: buildResolved({ unknown_sizes: ["23.5", "XL"] }) })),
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[440px] p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof ProductWidget>
export default meta
type Story = StoryObj<typeof meta>

export const Product: Story = {
  play: async ({ userEvent }) => {
    await expect(await screen.findByText(RINGS.title)).toBeVisible()
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_widgets.explain") }))
    await screen.findByRole("dialog", { name: words("size_guide_assign.explain.title") })
  },
}
export const ProductDark: Story = { globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } } }
export const ProductWithoutGuide: Story = { parameters: of(buildFor({ resolved: { guide: null, because: null, unknown_sizes: [] } })) }
export const ProductNoneOnPurpose: Story = {
  parameters: of(
    buildFor({
      resolved: { guide: null, because: { type: "collection", id: "pcol_gift", name: "Ваучери", mode: "none" }, unknown_sizes: [] },
    })
  ),
}
export const ProductLong: Story = {
  parameters: of(buildFor({ resolved: buildResolved({ guide: { ...RINGS, title: LONG_PRODUCT.title } }) })),
  globals: { viewport: { value: "narrow" } },
}
export const NoGuides: Story = { parameters: of(buildFor({ choices: [] })) }

/** Another guide for a category: the affected products first, then save, then undo. */
export const Category: Story = {
  parameters: { msw: { handlers: { rules: works.handlers } } },
  render: () => <TargetWidget type="category" id="pcat_rings" />,
  play: async ({ userEvent }) => {
    const field = await screen.findByRole("combobox", { name: words("size_guide_widgets.choose") })
    await expect(field).toHaveTextContent(RINGS.title)
    await userEvent.click(field)
    await userEvent.click(await screen.findByRole("option", { name: CHAINS.title }))
    const save = await screen.findByRole("button", { name: words("size_guide_widgets.save") })
    await waitFor(() => expect(save).toBeEnabled())
    await expect(works.state.current.sent.map(({ path }) => path)).toEqual(["/assignments/preview"])
    await userEvent.click(save)
    await screen.findByText(words("size_guide_widgets.saved"))
    await waitFor(() => expect(works.state.current.guideFor.assignments.map(({ guide_id }) => guide_id)).toEqual([CHAINS.id]))
    await userEvent.click(screen.getByRole("button", { name: words("size_guide_assign.undo") }))
    await screen.findByText(words("size_guide_widgets.undone"))
    await waitFor(() => expect(works.state.current.guideFor.assignments.map(({ guide_id }) => guide_id)).toEqual([RINGS.id]))
  },
}
export const CollectionWithConditions: Story = {
  parameters: of(buildFor({ assignments: [buildAssignment({ region_id: "reg_bg", priority: 5 })] })),
  render: () => <TargetWidget type="collection" id="pcol_1" />,
}
export const ReadOnly: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildReadOnlyConfig()) } } },
  play: async () => {
    await expect(await screen.findByRole("combobox")).toBeDisabled()
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { rules: assignmentFailures.loading } } } }
export const Failed: Story = { parameters: { msw: { handlers: { rules: assignmentFailures.error } } } }
/** Nothing is drawn. */
export const FeatureOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { ...buildConfig().features, "size-guide": false } })) } } },
}
/** The parts on their own. */
export const Parts: Story = {
  render: () => (
    <WidgetFrame>
      <WidgetFrameSkeleton />
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <ShownGuide
          resolved={{ guide: RINGS, because: { type: "store", id: "store", name: "", mode: "include" }, unknown_sizes: [] }}
          onExplain={() => undefined}
        />
        <GuideSelector
          target={{ type: "tag", id: "ptag_1" }}
          answer={buildFor({ assignments: [buildAssignment({ mode: "none", guide_id: null })] })}
          label={words("size_guide_widgets.choose")}
          canChange={false}
        />
        <OtherRules assignments={[buildAssignment({ mode: "exclude" })]} />
      </div>
    </WidgetFrame>
  ),
}
