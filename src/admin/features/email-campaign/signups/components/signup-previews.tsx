import { Text } from "@medusajs/ui"
import type { SignupContent } from "../../../../../contracts/email-campaign-signup-campaign"
import type { Locale } from "../../../../../contracts/shared"
import { useText } from "../../../../lib/text"

type PreviewProps = { content: SignupContent; locale: Locale }

const channel = (hex: string, at: number): number => {
  const value = parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** White or nearly black, whichever reads better on a colour. */
const inkOn = (color: string): string => {
  const light = 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5)
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.055 ? "#ffffff" : "#111111"
}

/** The banner as a shop shows it above its pages. */
export const BannerPreview = ({ content: { banner, words }, locale }: PreviewProps) => {
  const { t } = useText()
  const { banner_text, banner_button } = words[locale]
  return (
    <div
      lang={locale}
      className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 rounded-md px-4 py-2.5 text-center text-sm"
      style={{ backgroundColor: banner.color, color: inkOn(banner.color) }}
    >
      <span className="break-words">{banner_text || t("email_signups.preview.no_text")}</span>
      {banner_button && <span className="font-semibold underline underline-offset-2">{banner_button}</span>}
    </div>
  )
}

/** The pop-up as a shop shows it: what it says, a field for the address and its button. */
export const PopupPreview = ({ content: { words }, locale }: PreviewProps) => {
  const { t } = useText()
  const { popup_title, popup_text, popup_button } = words[locale]
  return (
    <div lang={locale} className="bg-ui-bg-component shadow-elevation-modal mx-auto flex w-full max-w-sm flex-col gap-y-3 rounded-lg px-6 py-7 text-center">
      <p className="break-words font-serif text-xl">{popup_title || t("email_signups.preview.no_title")}</p>
      {popup_text && (
        <Text size="small" className="text-ui-fg-subtle whitespace-pre-line break-words">
          {popup_text}
        </Text>
      )}
      <div aria-hidden className="border-ui-border-strong text-ui-fg-subtle rounded-md border px-3 py-2 text-left text-sm">
        name@example.com
      </div>
      <div className="bg-ui-button-inverted text-ui-fg-on-color rounded-md px-3 py-2 text-sm font-medium">{popup_button || t("email_signups.preview.button")}</div>
    </div>
  )
}
