import { Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

type TemplateCardProps = { name: string; description: string; disabled: boolean; picture: ReactNode; onUse: () => void }

/** A mail to begin with, and its picture. The button is its name; a click anywhere on the card is one on it. */
export const TemplateCard = ({ name, description, disabled, picture, onUse }: TemplateCardProps) => {
  const id = useId()
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest hover:shadow-elevation-card-hover focus-within:shadow-borders-focus transition-fg relative flex h-full w-full flex-col gap-y-2 rounded-lg p-3">
      {picture}
      <button
        type="button"
        disabled={disabled}
        aria-describedby={id}
        className="txt-small-plus min-w-0 break-words text-start outline-none after:absolute after:inset-0 after:rounded-lg"
        onClick={onUse}
      >
        {name}
      </button>
      <Text as="span" id={id} size="xsmall" className="text-ui-fg-subtle">
        {description}
      </Text>
    </div>
  )
}
