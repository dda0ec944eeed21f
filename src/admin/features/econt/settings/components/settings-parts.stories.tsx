import type { Meta, StoryObj } from "@storybook/react-vite"
import type { ComponentProps } from "react"
import { expect, fn, screen } from "storybook/test"
import {
  buildGoodChecks,
  buildMixedChecks,
  buildPlaceKinds,
  buildProfiles,
  buildSettings,
  OTHER_PERSON,
  STOCK_LOCATIONS,
} from "../../../../../../test/fixtures/econt-settings"
import { words } from "../../../../../../test/helpers/words"
import { AgreementField } from "./agreement-field"
import { BoxesGrid } from "./boxes-grid"
import { CheckList } from "./check-list"
import { TextField } from "../../../../components/fields"
import { PlaceKinds } from "./place-kinds"
import { ProfileList } from "./profile-list"
import { RefusalFields } from "./refusal-fields"
import { RemovedNote } from "./removed-note"
import { SaveBar } from "./save-bar"
import { SenderCard } from "./sender-card"
import { StaleBanner } from "./stale-banner"
import { TariffFields } from "./tariff-fields"

const saved = buildSettings()
const { settings } = saved
const [sender] = settings.senders
const [profile, other] = buildProfiles()
const none = () => null
const changed = fn()
const chosen = fn()

const meta = {
  title: "Econt/Settings/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-3xl p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }

export const Checks: Story = { render: () => <CheckList checks={buildGoodChecks()} /> }
export const ChecksMixed: Story = { render: () => <CheckList checks={buildMixedChecks()} />, globals: narrow }
export const Profiles: Story = {
  render: () => <ProfileList profiles={buildProfiles()} onChoose={chosen} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button", { name: words("econt_settings.senders.choose", { name: other.name }) }))
    await expect(chosen).toHaveBeenCalledWith(other)
  },
}
export const ProfilesNarrow: Story = { ...Profiles, globals: narrow }
export const ProfilesNone: Story = { render: () => <ProfileList profiles={[]} onChoose={fn()} /> }
/** The agreement that is chosen brings whether it is a postal money transfer. */
export const Agreement: Story = {
  render: () => <AgreementField sender={sender} agreements={profile.agreements} isReadOnly={false} onChange={changed} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("combobox"))
    await userEvent.click(await screen.findByRole("option", { name: /CD777777/ }))
    await expect(changed).toHaveBeenLastCalledWith({ cod_agreement: "CD777777", money_transfer: false })
  },
}
export const AgreementSaved: Story = {
  render: () => <AgreementField sender={sender} agreements={null} isReadOnly onChange={fn()} />,
  globals: narrow,
}

const card = (overrides: Partial<ComponentProps<typeof SenderCard>> = {}) => (
  <SenderCard
    isFirst
    sender={sender}
    profile={profile}
    locations={STOCK_LOCATIONS}
    isReadOnly={false}
    isReading={false}
    office={<TextField label="Office" value={sender.office_code} onChange={fn()} />}
    errorAt={none}
    onChange={changed}
    onRemove={fn()}
    onRead={fn()}
    {...overrides}
  />
)
export const Sender: Story = {
  render: () => card(),
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("checkbox", { name: STOCK_LOCATIONS[1].name }))
    await expect(changed).toHaveBeenLastCalledWith({ ...sender, stock_location_ids: [STOCK_LOCATIONS[1].id] })
    await userEvent.click(screen.getByRole("combobox", { name: words("econt_settings.senders.address") }))
    await userEvent.click(await screen.findByRole("option", { name: /Гладстон/ }))
    await expect(changed.mock.lastCall?.[0].address).not.toHaveProperty("label")
  },
}
export const SenderNarrow: Story = { render: () => card(), globals: narrow }
export const SenderUnread: Story = {
  render: () => card({ profile: null, locations: [], sender: { ...sender, hand_over: "courier" }, errorAt: () => "What is wrong" }),
}
export const SenderReadOnly: Story = { render: () => card({ isReadOnly: true }) }

const grid = (boxes: ComponentProps<typeof BoxesGrid>["boxes"], overrides: Partial<ComponentProps<typeof BoxesGrid>> = {}) => (
  <BoxesGrid boxes={boxes} isReadOnly={false} errorAt={none} onChange={fn()} onAdd={fn()} onRemove={fn()} {...overrides} />
)
export const Boxes: Story = {
  render: () => grid(settings.boxes),
  play: async () => {
    await expect(screen.getByText(words("econt_settings.boxes.fits.small"))).toBeVisible()
    await expect(screen.getByText(words("econt_settings.boxes.fits_not"))).toBeVisible()
  },
}
export const BoxesNarrow: Story = { render: () => grid(settings.boxes, { errorAt: () => "What is wrong" }), globals: narrow }
export const BoxesNone: Story = { render: () => grid([]) }
export const BoxesReadOnly: Story = { render: () => grid(settings.boxes, { isReadOnly: true }) }
export const TariffLive: Story = {
  render: () => (
    <TariffFields type="office" tariff={settings.tariffs.office} isReadOnly={false} errorAt={none} onChange={fn()} />
  ),
}
export const TariffFixed: Story = {
  render: () => (
    <TariffFields
      type="locker"
      tariff={{ ...settings.tariffs.locker, mode: "fixed", amount: 3.9 }}
      isReadOnly={false}
      errorAt={(field) => (field === "amount" ? "What is wrong" : null)}
      onChange={fn()}
    />
  ),
  globals: narrow,
}
const refusal = {
  action: "return_to_office" as const,
  template_id: null,
  text: "",
  office_code: "",
  original_payer: "sender" as const,
  return_payer: "sender" as const,
  return_after_days: null,
}
export const Refusal: Story = {
  render: () => (
    <RefusalFields office={null} refusal={refusal} templates={profile.templates} isReadOnly={false} errorAt={none} onChange={changed} />
  ),
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("combobox", { name: words("econt_settings.defaults.template") }))
    await userEvent.click(await screen.findByRole("option", { name: profile.templates[0].name }))
    await expect(changed).toHaveBeenLastCalledWith({ ...refusal, template_id: 15 })
  },
}
export const RefusalTemplate: Story = {
  render: () => (
    <RefusalFields office={null} refusal={{ ...refusal, template_id: 99 }} templates={[]} isReadOnly={false} errorAt={none} onChange={fn()} />
  ),
  globals: narrow,
}
export const Removed: Story = { render: () => <RemovedNote name="Малка кутия" onUndo={fn()} />, globals: narrow }
export const Places: Story = { render: () => <PlaceKinds kinds={buildPlaceKinds()} /> }
export const PlacesMixed: Story = {
  render: () => (
    <PlaceKinds
      kinds={buildPlaceKinds().map((kind, index) => ({
        ...kind,
        state: (["never", "running", "failed", "done"] as const)[index],
        error: index === 2 ? "Econt did not answer." : null,
      }))}
    />
  ),
  globals: narrow,
}
const bar = (overrides: Partial<ComponentProps<typeof SaveBar>> = {}) => (
  <SaveBar hasChanges savedWords="" isSaving={false} problemCount={0} error={null} onSave={fn()} onDiscard={fn()} {...overrides} />
)
export const Unsaved: Story = { render: () => bar() }
export const Wrong: Story = { render: () => bar({ problemCount: 2 }), globals: narrow }
export const Refused: Story = { render: () => bar({ error: words("core.error.offline") }) }
export const Saving: Story = { render: () => bar({ isSaving: true }) }
export const Stale: Story = {
  render: () => <StaleBanner saved={{ ...saved, updated_by: OTHER_PERSON }} isSaving={false} onKeep={fn()} onTake={fn()} />,
}
export const StaleNarrow: Story = {
  render: () => <StaleBanner saved={{ ...saved, updated_by: null }} isSaving={false} onKeep={fn()} onTake={fn()} />,
  globals: narrow,
}
