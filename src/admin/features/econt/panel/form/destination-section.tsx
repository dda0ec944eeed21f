import { useRef } from "react"
import { DELIVERY_TYPES, type DeliveryType, type Destination, type EcontAddress } from "../../../../../contracts/econt"
import { useText } from "../../../../lib/text"
import { CityPicker } from "../../places/city-picker"
import { OfficePicker } from "../../places/office-picker"
import { StreetPicker } from "../../places/street-picker"
import { ChoiceGroup } from "../components/choice-group"
import { FormField } from "../components/form-field"
import { FormSection } from "../components/form-section"
import { TextInput } from "../components/inputs"
import { destinationOf } from "../draft-model"
import { useForm } from "../form-context"

const AT = "destination.address"

const AddressFields = ({ address }: { address: EcontAddress }) => {
  const { t, locale } = useText()
  const { problems, patch } = useForm()
  const change = (changes: Partial<EcontAddress>) => patch({ destination: { type: "address", address: { ...address, ...changes } } })
  const street = t("econt_panel.form.street")
  const quarter = t("econt_panel.form.quarter")
  const city = t("econt_panel.form.city")
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <FormField label={city} path={`${AT}.city`} problems={problems}>
        {(control) => (
          <CityPicker
            {...control}
            label={city}
            country={address.country_code}
            city={address.city}
            onType={(name) => change({ city: name, city_id: null })}
            onChange={(chosen) =>
              change({ city: locale === "bg" ? chosen.name : chosen.name_en, city_id: chosen.id, post_code: chosen.post_code })
            }
          />
        )}
      </FormField>
      <FormField label={t("econt_panel.form.post_code")} path={`${AT}.post_code`} problems={problems}>
        {(control) => <TextInput {...control} value={address.post_code} maxLength={12} onChange={(post_code) => change({ post_code })} />}
      </FormField>
      <FormField label={street} path={`${AT}.street`} problems={problems}>
        {(control) => (
          <StreetPicker {...control} kind="streets" label={street} cityId={address.city_id} value={address.street} onChange={(name) => change({ street: name })} />
        )}
      </FormField>
      <FormField label={t("econt_panel.form.number")} path={`${AT}.number`} problems={problems}>
        {(control) => <TextInput {...control} value={address.number} maxLength={20} onChange={(number) => change({ number })} />}
      </FormField>
      <FormField label={quarter} path={`${AT}.quarter`} problems={problems}>
        {(control) => (
          <StreetPicker {...control} kind="quarters" label={quarter} cityId={address.city_id} value={address.quarter} onChange={(name) => change({ quarter: name })} />
        )}
      </FormField>
      <FormField label={t("econt_panel.form.other")} path={`${AT}.other`} problems={problems} hint={t("econt_panel.form.other_hint")}>
        {(control) => <TextInput {...control} value={address.other} maxLength={200} onChange={(other) => change({ other })} />}
      </FormField>
    </div>
  )
}

/** Where it goes. What was filled in for another kind of place is kept while the form is open. */
export const DestinationSection = () => {
  const { t } = useText()
  const { draft, problems, patch } = useForm()
  const { destination } = draft
  const earlier = useRef<Partial<Record<DeliveryType, Destination>>>({})
  const choose = (type: DeliveryType) => {
    earlier.current[destination.type] = destination
    patch({ destination: earlier.current[type] ?? destinationOf(type) })
  }
  return (
    <FormSection title={t("econt_panel.form.destination")}>
      <ChoiceGroup
        label={t("econt_panel.form.destination")}
        path="destination.type"
        value={destination.type}
        options={DELIVERY_TYPES.map((value) => ({ value, label: t(`econt_parcel.type.${value}`) }))}
        problems={problems}
        isLabelHidden
        onChange={choose}
      />
      {destination.type === "address" ? (
        <AddressFields address={destination.address} />
      ) : (
        <FormField key={destination.type} label={t(`econt_parcel.type.${destination.type}`)} path="destination.office_code" problems={problems}>
          {(control) => (
            <OfficePicker
              {...control}
              type={destination.type}
              label={t(`econt_parcel.type.${destination.type}`)}
              code={destination.office_code}
              onChange={(office_code) => patch({ destination: { type: destination.type, office_code } })}
            />
          )}
        </FormField>
      )}
    </FormSection>
  )
}
