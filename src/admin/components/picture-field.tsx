import { ExclamationCircle, Photo } from "@medusajs/icons"
import { Button, clx, Hint, Input, Label, Text } from "@medusajs/ui"
import { useId, useRef, useState, type DragEvent } from "react"
import { formatNumber, formatPercent } from "../lib/format"
import type { PictureUpload } from "../lib/use-picture-upload"
import { pictureTexts } from "../i18n/picture"
import { registerTexts } from "../lib/register-texts"
import { useText } from "../lib/text"

registerTexts(pictureTexts)

type PictureFieldProps = {
  image: { url: string; alt: string } | null
  upload: PictureUpload
  readOnly: boolean
  onFile: (file: File) => void
  onStop: () => void
  onAlt: (alt: string) => void
  /** The description was left. */
  onEnd: () => void
  onRemove: () => void
}

const TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/svg+xml", "image/gif"]
const MEGABYTE = 1024 * 1024
const LARGEST_MB = 5

/** A picture with its description: chosen, dropped or replaced, with how far it is sent. */
export const PictureField = ({ image, upload, readOnly, onFile, onStop, onAlt, onEnd, onRemove }: PictureFieldProps) => {
  const { t, language } = useText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const size = formatNumber(language, LARGEST_MB)
  const problem = wrong ?? (upload.name === "failed" ? upload.message : null)

  const take = (file: File | undefined) => {
    if (!file) {
      return
    }
    const isWrong = !TYPES.includes(file.type) ? "wrong_type" : file.size > LARGEST_MB * MEGABYTE ? "too_big" : null
    setWrong(isWrong && t(`picture.${isWrong}`, { name: file.name, size }))
    if (!isWrong) {
      onFile(file)
    }
  }
  const handleDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const choose = (
    <Button size="small" variant="secondary" type="button" onClick={() => input.current?.click()}>
      {t(image ? "picture.replace" : "picture.choose")}
    </Button>
  )
  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus mb-1">{t("picture.label")}</legend>
      <input
        ref={input}
        type="file"
        accept={TYPES.join(",")}
        className="sr-only"
        tabIndex={-1}
        aria-hidden
        data-testid="picture"
        onChange={(event) => {
          take(event.target.files?.[0])
          event.target.value = ""
        }}
      />
      <div
        className={clx(
          "border-ui-border-strong flex flex-wrap items-center gap-4 rounded-lg border border-dashed p-4",
          isOver && "bg-ui-bg-highlight"
        )}
        onDragOver={(event) => {
          if (!readOnly) {
            event.preventDefault()
            setOver(true)
          }
        }}
        onDragLeave={() => setOver(false)}
        onDrop={readOnly ? undefined : handleDrop}
      >
        {image ? (
          <img src={image.url} alt={image.alt} className="bg-ui-bg-component size-24 shrink-0 rounded-md object-contain" />
        ) : (
          <Photo aria-hidden className="text-ui-fg-muted" />
        )}
        {upload.name === "sending" ? (
          <div className="flex min-w-0 flex-1 items-center gap-x-3">
            <progress
              className="min-w-0 flex-1"
              value={upload.share}
              max={1}
              aria-label={t("picture.uploading", { share: "" }).replace(/[,\s]+$/, "")}
            />
            <Text size="small">{formatPercent(language, upload.share)}</Text>
            <Button size="small" variant="secondary" onClick={onStop}>
              {t("picture.stop")}
            </Button>
          </div>
        ) : (
          !readOnly && (
            <div className="flex min-w-0 flex-1 flex-col gap-y-1">
              <div className="flex flex-wrap items-center gap-2">
                {!image && <Text size="small">{t("picture.drop")}</Text>}
                {choose}
                {image && (
                  <Button size="small" variant="transparent" onClick={onRemove}>
                    {t("picture.remove")}
                  </Button>
                )}
              </div>
              <Hint className="text-ui-fg-subtle">{t("picture.hint", { size })}</Hint>
            </div>
          )
        )}
      </div>
      {problem && (
        <Hint variant="error" role="alert">
          {problem}
        </Hint>
      )}
      {image && (
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={`${id}-alt`} size="small" weight="plus">
            {t("picture.alt")}
          </Label>
          <Input
            id={`${id}-alt`}
            size="small"
            autoComplete="off"
            value={image.alt}
            maxLength={300}
            readOnly={readOnly}
            aria-describedby={`${id}-alt-hint`}
            onChange={(event) => onAlt(event.target.value)}
            onBlur={onEnd}
          />
          {image.alt.trim() ? (
            <Hint id={`${id}-alt-hint`} className="text-ui-fg-subtle">
              {t("picture.alt_hint")}
            </Hint>
          ) : (
            <Hint id={`${id}-alt-hint`} role="status" className="text-ui-tag-orange-text flex items-center gap-x-1">
              <ExclamationCircle aria-hidden />
              {t("picture.alt_missing")}
            </Hint>
          )}
        </div>
      )}
    </fieldset>
  )
}
