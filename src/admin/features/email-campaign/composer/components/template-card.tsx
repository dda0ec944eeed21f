import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useText } from "../../../../lib/text"

const WIDTH = 600
const SHOWN = 0.5

/** The upper part of a mail, made small. It is only looked at. */
const Picture = ({ html }: { html: string | null }) => (
  <div aria-hidden className="bg-ui-bg-subtle h-64 w-full overflow-hidden rounded-t-lg">
    {html !== null && (
      <iframe
        title="-"
        tabIndex={-1}
        sandbox=""
        srcDoc={html}
        referrerPolicy="no-referrer"
        className="pointer-events-none mx-auto block border-0 bg-white"
        style={{ width: WIDTH, height: 512, transform: `scale(${SHOWN})`, transformOrigin: "0 0", marginLeft: `calc(50% - ${(WIDTH * SHOWN) / 2}px)` }}
      />
    )}
  </div>
)

type TemplateCardProps = { name: string; description: string; picture: ReactNode; disabled: boolean; onChoose: () => void }

/** A template with its picture. */
export const TemplateCard = ({ name, description, picture, disabled, onChoose }: TemplateCardProps) => {
  const { t } = useText()
  return (
    <li className="bg-ui-bg-base shadow-elevation-card-rest hover:shadow-elevation-card-hover focus-within:shadow-borders-interactive-with-focus relative flex flex-col rounded-lg">
      {picture}
      <div className="flex flex-col gap-y-1 p-4">
        <button
          type="button"
          disabled={disabled}
          aria-label={t("email_composer.start.use", { name })}
          className="txt-compact-medium-plus text-start outline-none after:absolute after:inset-0 after:content-['']"
          onClick={onChoose}
        >
          {name}
        </button>
        <Text size="small" className="text-ui-fg-subtle">
          {description}
        </Text>
      </div>
    </li>
  )
}
TemplateCard.Picture = Picture
