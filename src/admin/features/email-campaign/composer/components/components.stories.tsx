import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, waitFor } from "storybook/test"
import { hoursAgo } from "../../../../../../test/fixtures/review"
import { words } from "../../../../../../test/helpers/words"
import type { Finding } from "../../../../../contracts/email-campaign-check"
import { SavedState } from "../../../../components/saved-state"
import { ComposerHeader } from "./composer-header"
import { FindingList } from "./finding-list"
import { LanguageSwitch } from "./language-switch"
import { MailFrame } from "./mail-frame"
import { PreviewSwitches } from "./preview-switches"
import { SizeBar } from "./size-bar"

const languages = (
  <LanguageSwitch
    locale="bg"
    standard="bg"
    gaps={{ bg: { isMissing: false, absent: [], untranslated: [] }, en: { isMissing: false, absent: ["a"], untranslated: ["b", "c"] } }}
    readOnly={false}
    sources={["en"]}
    onSee={fn()}
    onCopy={fn()}
    onStandard={fn()}
    onRemove={fn()}
  />
)

const meta = {
  title: "E-mail campaigns/Composer/Parts",
  component: ComposerHeader,
  decorators: [(Story) => <div className="bg-ui-bg-base">{Story()}</div>],
  args: {
    name: "Есенно писмо до всички, които обичат сребро",
    savedState: <SavedState state={{ name: "saved", at: hoursAgo(1) }} />,
    languages,
    readOnly: false,
    canUndo: true,
    canRedo: false,
    hasPreview: true,
    onUndo: fn(),
    onRedo: fn(),
    onVersions: fn(),
    onPreview: fn(),
    onDone: fn(),
  },
} satisfies Meta<typeof ComposerHeader>
export default meta
type Story = StoryObj<typeof meta>

export const Header: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("button", { name: words("email_composer.redo") })).toBeDisabled()
    await userEvent.click(canvas.getByRole("button", { name: words("email_composer.undo") }))
    await expect(args.onUndo).toHaveBeenCalledOnce()
  },
}
export const HeaderNarrow: Story = { globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } }, args: { hasPreview: null } }
/** What a language lacks stands beside it. */
export const Languages: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: words("email_composer.languages.label", { language: words("email_composer.language.bg") }) }))
    await expect(await screen.findByText(new RegExp(words("email_composer.languages.untranslated", { count: 2 })))).toBeVisible()
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull())
  },
}

const FINDINGS: Finding[] = [
  { code: "size_clipped", level: "stop", block_id: null, values: { kilobytes: 120, limit: 102 } },
  { code: "alt_missing", level: "warn", block_id: "part1", values: {} },
  { code: "preheader_empty", level: "note", block_id: null, values: {} },
]
const onOpen = fn()
const onChange = fn()

/** A finding leads to its block. */
export const Preview: Story = {
  render: () => (
    <div className="flex max-w-md flex-col gap-y-4 p-4">
      <PreviewSwitches choice={{ view: "phone", isDark: false, hasImages: true }} onChange={onChange} />
      <MailFrame mail={{ subject: "Тема", preheader: "", html: "<!doctype html><title>Писмо</title><p>Здравейте</p>", text: "Здравейте", bytes: 100 }} view="text" />
      <SizeBar bytes={31_000} />
      <FindingList findings={FINDINGS} nameOf={() => "Снимка"} onOpen={onOpen} />
      <FindingList findings={[]} nameOf={() => null} onOpen={onOpen} />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("radio", { name: words("email_composer.preview.views.desktop") }))
    await expect(onChange).toHaveBeenCalledWith({ view: "desktop", isDark: false, hasImages: true })
    await userEvent.click(canvas.getByRole("button", { name: /Снимка/ }))
    await expect(onOpen).toHaveBeenCalledWith("part1")
  },
}
export const PreviewDark: Story = { ...Preview, globals: { theme: "dark", locale: "bg", viewport: { value: "narrow" } } }
