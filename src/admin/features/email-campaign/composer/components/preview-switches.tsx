import { clx } from "@medusajs/ui"
import { CheckField } from "../../../../components/fields"
import { useText } from "../../../../lib/text"

export const PREVIEW_VIEWS = ["phone", "desktop", "text"] as const
export type PreviewView = (typeof PREVIEW_VIEWS)[number]
export type PreviewChoice = { view: PreviewView; isDark: boolean; hasImages: boolean }

type PreviewSwitchesProps = { choice: PreviewChoice; onChange: (choice: PreviewChoice) => void }

/** On what, and how, the mail is looked at. */
export const PreviewSwitches = ({ choice, onChange }: PreviewSwitchesProps) => {
  const { t } = useText()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div role="radiogroup" aria-label={t("email_composer.preview.view")} className="bg-ui-bg-component flex rounded-md p-0.5">
        {PREVIEW_VIEWS.map((view) => (
          <label
            key={view}
            className={clx(
              "txt-compact-small-plus has-[:focus-visible]:shadow-borders-focus cursor-pointer rounded px-2.5 py-1",
              choice.view === view ? "bg-ui-bg-base text-ui-fg-base shadow-borders-base" : "text-ui-fg-subtle"
            )}
          >
            <input type="radio" name="preview-view" className="sr-only" checked={choice.view === view} onChange={() => onChange({ ...choice, view })} />
            {t(`email_composer.preview.views.${view}`)}
          </label>
        ))}
      </div>
      <CheckField label={t("email_composer.preview.dark")} checked={choice.isDark} onChange={(isDark) => onChange({ ...choice, isDark })} />
      <CheckField label={t("email_composer.preview.no_images")} checked={!choice.hasImages} onChange={(isOff) => onChange({ ...choice, hasImages: !isOff })} />
    </div>
  )
}
