import { useState } from "react"
import { type EmailDocument, type Palette, paletteSchema, type Theme } from "../../../../../contracts/email-campaign-document"
import { standardTheme } from "../../../../../mail/document/theme"
import { CheckField, SelectField } from "../../../../components/fields"
import { useText } from "../../../../lib/text"
import { useComposer } from "../state/composer-context"
import { changeHead } from "../state/operations"

const KEYS = Object.keys(paletteSchema.shape) as (keyof Palette)[]
const FONTS = ["serif", "sans"] as const
const CORNERS = ["square", "soft", "round"] as const
const MODES = ["light", "dark"] as const

/** Fonts, corners and colours: those of the shop, or of this mail alone. */
export const ThemeForm = ({ document }: { document: EmailDocument }) => {
  const { t } = useText()
  const { apply, readOnly } = useComposer()
  const [mode, setMode] = useState<(typeof MODES)[number]>("light")
  const { theme } = document
  const set = (part: Partial<Theme>) => theme && apply(changeHead({ theme: { ...theme, ...part } }), { merge: `theme:${Object.keys(part).join()}` })
  return (
    <fieldset className="border-ui-border-base flex flex-col gap-y-3 border-t pt-4">
      <legend className="txt-compact-small-plus float-left mb-3 w-full">{t("email_composer.theme.title")}</legend>
      <CheckField
        label={t("email_composer.theme.shop")}
        hint={t("email_composer.theme.shop_hint")}
        checked={theme === null}
        disabled={readOnly}
        onChange={(isShop) => apply(changeHead({ theme: isShop ? null : standardTheme }))}
      />
      {theme && (
        <>
          <div className="grid grid-cols-2 gap-3">
            {(["heading_font", "text_font"] as const).map((part) => (
              <SelectField
                key={part}
                label={t(`email_composer.theme.${part}`)}
                value={theme[part]}
                disabled={readOnly}
                options={FONTS.map((font) => ({ value: font, label: t(`email_composer.theme.${font}`) }))}
                onChange={(font) => set({ [part]: font })}
              />
            ))}
            <SelectField
              label={t("email_composer.theme.corners")}
              value={theme.corners}
              disabled={readOnly}
              options={CORNERS.map((corners) => ({ value: corners, label: t(`email_composer.theme.${corners}`) }))}
              onChange={(corners) => set({ corners })}
            />
            <SelectField
              label={t("email_composer.theme.mode")}
              value={mode}
              options={MODES.map((each) => ({ value: each, label: t(`email_composer.theme.${each}`) }))}
              onChange={setMode}
            />
          </div>
          <div className="grid grid-cols-2 gap-2">
            {KEYS.map((key) => (
              <label key={key} className="txt-compact-small flex min-w-0 items-center gap-x-2">
                <input
                  type="color"
                  value={theme[mode][key]}
                  disabled={readOnly}
                  className="focus-visible:shadow-borders-focus size-7 shrink-0 cursor-pointer rounded border-0 bg-transparent p-0"
                  onChange={({ target }) => set({ [mode]: { ...theme[mode], [key]: target.value } })}
                />
                <span className="min-w-0 break-words">{t(`email_composer.color.${key}`)}</span>
              </label>
            ))}
          </div>
        </>
      )}
    </fieldset>
  )
}
