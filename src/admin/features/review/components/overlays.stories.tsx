import type { Meta, StoryObj } from "@storybook/react-vite"
import { buildBatch, buildTemplate } from "../../../../../test/fixtures/review"
import { BulkDialog } from "./bulk-dialog"
import { HelpDialog } from "./help-dialog"
import { STANDARD_KEYMAP } from "./keymap"
import { RecentList } from "./recent-list"
import { TemplateForm } from "./template-form"
import { TemplateList } from "./template-list"
import { TemplatePicker } from "./template-picker"

const noop = () => undefined
const meta = {
  title: "Review/Overlays",
  component: HelpDialog,
  decorators: [(Story) => <div className="bg-ui-bg-base p-6">{Story()}</div>],
  args: { keymap: STANDARD_KEYMAP, onEnable: noop, onChange: noop, onReset: noop, onClose: noop },
} satisfies Meta<typeof HelpDialog>
export default meta
type Story = StoryObj<typeof meta>

export const Help: Story = {}
export const HelpSwitchedOff: Story = { args: { keymap: { ...STANDARD_KEYMAP, isEnabled: false } } }
export const BulkReject: Story = {
  render: () => (
    <BulkDialog decision="reject" counts={{ 5: 3, 4: 0, 3: 1, 2: 0, 1: 12 }} skipped={2} onCommit={noop} onClose={noop} />
  ),
}
export const Recent: Story = {
  render: () => <RecentList batches={[buildBatch()]} canUndo busyId={null} onUndo={noop} />,
}
export const RecentEmpty: Story = { render: () => <RecentList batches={[]} canUndo busyId={null} onUndo={noop} /> }
export const Templates: Story = {
  render: () => <TemplateList templates={[buildTemplate()]} onEdit={noop} onRemove={noop} />,
}
export const TemplateEditor: Story = {
  render: () => <TemplateForm template={buildTemplate()} isSaving={false} error={null} onSave={noop} onCancel={noop} />,
}
export const ChooseTemplate: Story = {
  render: () => (
    <TemplatePicker
      templates={[buildTemplate()]}
      locale="bg"
      values={{ name: "Мария И.", product: "Сребърен пръстен", shop: "Бижу" }}
      onPick={noop}
      onManage={noop}
    />
  ),
}
