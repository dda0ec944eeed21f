import { CheckField } from "../../../../components/fields"
import { PictureField } from "../../../../components/picture-field"
import { useText } from "../../../../lib/text"
import { usePictureUpload } from "../../../../lib/use-picture-upload"
import { useComposer } from "../state/composer-context"
import { AlignField, type FormProps, UrlField, useChange } from "./block-forms"
import { RangeField } from "./range-field"

/** A picture with its description: uploaded, or somewhere on the web. */
export const ImageForm = ({ block }: FormProps<"image">) => {
  const { t } = useText()
  const { readOnly, endStep } = useComposer()
  const change = useChange()
  const { upload, start, stop } = usePictureUpload((url) => change(block, { url }))
  return (
    <>
      <PictureField
        image={block.url && !block.decorative ? { url: block.url, alt: block.alt } : null}
        upload={upload}
        readOnly={readOnly}
        onFile={(file) => void start(file)}
        onStop={stop}
        onAlt={(alt) => change(block, { alt })}
        onEnd={endStep}
        onRemove={() => change(block, { url: "" })}
      />
      <UrlField label={t("email_composer.field.image_url")} value={block.url} onChange={(url) => change(block, { url })} />
      <CheckField
        label={t("email_composer.field.decorative")}
        hint={t("email_composer.field.decorative_hint")}
        checked={block.decorative}
        disabled={readOnly}
        onChange={(decorative) => change(block, { decorative })}
      />
      <UrlField label={t("email_composer.field.link")} value={block.link ?? ""} onChange={(link) => change(block, { link: link || null })} />
      <RangeField label={t("email_composer.field.width")} unit="%" min={10} max={100} step={5} value={block.width} onChange={(width) => change(block, { width })} />
      <CheckField label={t("email_composer.field.bleed")} checked={block.bleed} disabled={readOnly} onChange={(bleed) => change(block, { bleed })} />
      <AlignField value={block.align} onChange={(align) => change(block, { align })} />
    </>
  )
}
