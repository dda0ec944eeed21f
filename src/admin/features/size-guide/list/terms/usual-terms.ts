import type { Locale } from "../../../../../contracts/shared"
import type { SaveTermBody } from "../../../../../contracts/size-guide-terms"
import { TEMPLATES } from "../../../../../sizing/templates"

/** The measurements of the templates that say how they are taken, each once, in both languages. */
export const usualTerms = (source: Locale): SaveTermBody[] => {
  const other: Locale = source === "bg" ? "en" : "bg"
  const found = new Map<string, SaveTermBody>()
  for (const { tables, how_to } of TEMPLATES) {
    for (const { label, how_to: howToId } of tables.flatMap(({ columns }) => columns)) {
      const block = how_to.find(({ id }) => id === howToId)
      if (typeof label !== "string" && block && !found.has(label[source])) {
        found.set(label[source], {
          kind: "measurement",
          text: label[source],
          locale: source,
          translations: { [other]: label[other] },
          how_to: { ...block.body },
        })
      }
    }
  }
  return [...found.values()]
}
