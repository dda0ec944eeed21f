import { Button } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { TEXT_LIMITS } from "../../../../../contracts/email-campaign-text"
import { urlProblem } from "../../../../../mail/document/url"
import { TextField } from "../../../../components/fields"
import { useText } from "../../../../lib/text"

type LinkFormProps = { href: string; onSet: (href: string) => void; onRemove: () => void; onClose: () => void }

/** The address chosen words lead to. */
export const LinkForm = ({ href, onSet, onRemove, onClose }: LinkFormProps) => {
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const [url, setUrl] = useState(href)
  const problem = url ? urlProblem(url) : null
  useEffect(() => form.current?.querySelector("input")?.focus(), [])
  const set = () => url.trim() && problem !== "unsafe" && onSet(url.trim())
  return (
    // Escape in any of its fields closes it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className="border-ui-border-base flex flex-col gap-y-2 border-b p-2"
      onSubmit={(event) => {
        event.preventDefault()
        set()
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation()
          onClose()
        }
      }}
    >
      <TextField
        label={t("email_composer.text.link_to")}
        type="url"
        placeholder="https://"
        maxLength={TEXT_LIMITS.url}
        value={url}
        error={problem && problem !== "empty" ? t(`email_composer.url.${problem}`) : null}
        onChange={setUrl}
      />
      <div className="flex gap-x-2">
        <Button size="small" type="submit" variant="secondary">
          {t("email_composer.text.set_link")}
        </Button>
        {href && (
          <Button size="small" type="button" variant="transparent" onClick={onRemove}>
            {t("email_composer.text.unlink")}
          </Button>
        )}
      </div>
    </form>
  )
}
