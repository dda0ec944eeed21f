import { Heading } from "@medusajs/ui"
import { useId } from "react"
import type { Term, UsedTerm } from "../../../../../../contracts/size-guide-terms"
import { useText } from "../../../../../lib/text"
import { TermRow } from "./term-row"

type TermListProps = {
  terms: readonly UsedTerm[]
  locales: readonly string[]
  mayChange: boolean
  isBusy: boolean
  onEdit: (term: UsedTerm) => void
  onDelete: (term: UsedTerm) => void
  /** Publishes the guides that follow it and are behind. */
  onPublish: (term: UsedTerm) => void
}

/** Shared texts of one kind, by name. */
const Group = ({ kind, ...list }: TermListProps & { kind: Term["kind"] }) => {
  const { t, language } = useText()
  const id = useId()
  const terms = list.terms
    .filter((term) => term.kind === kind)
    .sort((one, other) => one.text.localeCompare(other.text, language))
  if (terms.length === 0) {
    return null
  }
  return (
    <section aria-labelledby={id} className="flex flex-col gap-y-2">
      <Heading level="h2" id={id}>
        {t(`size_guide_terms.group.${kind}`)}
      </Heading>
      <ul className="border-ui-border-base divide-ui-border-base divide-y rounded-lg border">
        {terms.map((term) => (
          <TermRow
            key={term.id}
            term={term}
            locales={list.locales}
            mayChange={list.mayChange}
            isBusy={list.isBusy}
            onEdit={() => list.onEdit(term)}
            onDelete={() => list.onDelete(term)}
            onPublish={() => list.onPublish(term)}
          />
        ))}
      </ul>
    </section>
  )
}

/** Shared texts by kind. */
export const TermList = (props: TermListProps) => (
  <div className="flex flex-col gap-y-5">
    <Group kind="measurement" {...props} />
    <Group kind="label" {...props} />
  </div>
)
