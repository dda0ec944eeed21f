import { Badge, clx } from "@medusajs/ui"
import { Fragment, useMemo } from "react"
import type { Flag } from "../../../../contracts/review"
import { useText } from "../../../lib/text"
import { markText } from "./highlight"

type MarkedTextProps = { text: string; query?: string; className?: string }

/** A text with what our checks found and what was searched for marked in it. */
export const MarkedText = ({ text, query, className }: MarkedTextProps) => {
  const { t } = useText()
  const pieces = useMemo(() => markText(text, query), [text, query])
  return (
    <span className={clx("whitespace-pre-wrap break-words", className)}>
      {pieces.map((piece, index) =>
        piece.mark === null ? (
          <Fragment key={index}>{piece.text}</Fragment>
        ) : (
          <mark
            key={index}
            title={piece.mark === "match" ? t("review.detail.match") : t(`review.flag.${piece.mark}`)}
            className={clx(
              "rounded-sm px-0.5 text-inherit",
              piece.mark === "match"
                ? "bg-ui-tag-blue-bg text-ui-tag-blue-text"
                : "bg-ui-tag-orange-bg text-ui-tag-orange-text underline decoration-dotted underline-offset-4"
            )}
          >
            {piece.text}
          </mark>
        )
      )}
    </span>
  )
}

/** The names of the checks that found something, under the text they marked. */
export const FlagList = ({ flags }: { flags: readonly Flag[] }) => {
  const { t } = useText()
  if (flags.length === 0) {
    return null
  }
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="txt-compact-xsmall text-ui-fg-subtle">{t("review.detail.marked")}</span>
      {flags.map((flag) => (
        <Badge key={flag} size="2xsmall" color="orange">
          {t(`review.flag.${flag}`)}
        </Badge>
      ))}
    </div>
  )
}
