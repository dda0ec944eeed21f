import { TriangleRightMini } from "@medusajs/icons"
import { Badge, Button, clx, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { Link } from "react-router-dom"
import type { TermGuide, UsedTerm } from "../../../../../../contracts/size-guide-terms"
import { useText } from "../../../../../lib/text"

/** Published guides whose shop pages do not have yet what their drafts say. */
export const guidesToPublish = (guides: readonly TermGuide[]): TermGuide[] =>
  guides.filter(({ status, has_changes }) => status === "published" && has_changes)

type TermGuidesProps = {
  term: UsedTerm
  mayChange: boolean
  isBusy: boolean
  onPublish: () => void
}

/** The guides that follow a shared text, and those that have to be published for the shop to show it. */
export const TermGuides = ({ term: { text, guides }, mayChange, isBusy, onPublish }: TermGuidesProps) => {
  const { t } = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const waiting = guidesToPublish(guides)
  if (guides.length === 0) {
    return null
  }
  return (
    <div className="flex flex-col items-start gap-y-1">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        className="txt-compact-small text-ui-tag-blue-text focus-visible:shadow-borders-focus -ms-1 flex min-h-6 items-center gap-x-1 rounded px-1 text-start outline-none"
        onClick={() => setOpen(!isOpen)}
      >
        <TriangleRightMini aria-hidden className={clx("shrink-0", isOpen && "rotate-90")} />
        {t("size_guide_terms.guides.used", { count: guides.length })}
      </button>
      <ul id={id} hidden={!isOpen} className="flex flex-col gap-y-1 ps-4">
        {guides.map((guide) => (
          <li key={guide.id} className="flex flex-wrap items-center gap-x-2">
            <Link
              to={`/size-guides/${guide.id}`}
              className="txt-compact-small text-ui-tag-blue-text focus-visible:shadow-borders-focus inline-block min-h-6 break-words rounded outline-none hover:underline"
            >
              {guide.title}
            </Link>
            {waiting.includes(guide) && (
              <Badge size="2xsmall" color="orange">
                {t("size_guide_terms.guides.waiting")}
              </Badge>
            )}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("size_guide_terms.guides.behind", { count: waiting.length })}
          </Text>
          {mayChange && (
            <Button
              size="small"
              variant="secondary"
              disabled={isBusy}
              aria-label={t("size_guide_terms.guides.publish_of", { count: waiting.length, text })}
              onClick={onPublish}
            >
              {t("size_guide_terms.guides.publish", { count: waiting.length })}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
