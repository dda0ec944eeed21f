import { Skeleton } from "@medusajs/ui"
import { Suspense } from "react"
import { lazy } from "../../../../lib/lazy"
import { useText } from "../../../../lib/text"
import { useComposer } from "../state/composer-context"
import { type FormProps, useChange } from "./block-forms"

const RichEditor = lazy(() => import("../text/rich-editor"))

/** The words of a text block. */
export const TextForm = ({ block }: FormProps<"text">) => {
  const { t } = useText()
  const { readOnly, endStep } = useComposer()
  const change = useChange()
  return (
    <div data-lead>
      <Suspense fallback={<Skeleton className="h-40 w-full" />}>
        <RichEditor
          key={block.id}
          label={t("email_composer.block.text")}
          value={block.doc}
          readOnly={readOnly}
          onChange={(doc) => change(block, { doc })}
          onEnd={endStep}
        />
      </Suspense>
    </div>
  )
}
