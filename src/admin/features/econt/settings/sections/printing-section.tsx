import { LABEL_FORMATS } from "../../../../../contracts/econt-shipment"
import { useText } from "../../../../lib/text"
import { SelectField, TextField } from "../../../../components/fields"
import { SettingsSection } from "../../../../components/settings-section"
import { useSettingsForm } from "../form/form-context"

/** Sheet of the labels, and tiles of the map. */
export const PrintingSection = () => {
  const { t } = useText()
  const { settings, isReadOnly, change, errorAt } = useSettingsForm()
  return (
    <SettingsSection id="printing" title={t("econt_settings.printing.title")} hint={t("econt_settings.printing.hint")}>
      <SelectField
        className="sm:max-w-sm"
        label={t("econt_settings.printing.format")}
        value={settings.label_format}
        disabled={isReadOnly}
        options={LABEL_FORMATS.map((value) => ({ value, label: t(`econt_settings.printing.formats.${value}`) }))}
        onChange={(label_format) => change({ label_format })}
      />
      <TextField
        type="url"
        label={t("econt_settings.printing.tiles")}
        hint={t("econt_settings.printing.tiles_hint")}
        value={settings.tile_url}
        maxLength={300}
        disabled={isReadOnly}
        error={errorAt("tile_url")}
        onChange={(value) => change({ tile_url: value.trim() })}
      />
      {settings.tile_url && (
        <TextField
          label={t("econt_settings.printing.attribution")}
          hint={t("econt_settings.printing.attribution_hint")}
          value={settings.tile_attribution}
          maxLength={200}
          disabled={isReadOnly}
          error={errorAt("tile_attribution")}
          onChange={(tile_attribution) => change({ tile_attribution })}
        />
      )}
    </SettingsSection>
  )
}
